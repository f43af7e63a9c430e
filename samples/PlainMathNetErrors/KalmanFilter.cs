using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace PlainMathNetErrors;

/// <summary>The Kalman filter of s states and m measurements, with five mistakes.</summary>
internal sealed class KalmanFilter
{
    [Shape("s, s")]
    private readonly Matrix<double> _f, _q;

    [Shape("m, s")]
    private readonly Matrix<double> _h;

    [Shape("m, m")]
    private readonly Matrix<double> _r;

    public KalmanFilter([Shape("s, s")] Matrix<double> f, [Shape("s, s")] Matrix<double> q, [Shape("m, s")] Matrix<double> h, [Shape("m, m")] Matrix<double> r)
    {
        (_f, _q, _h, _r) = (f, q, h, r);
        State = Vector<double>.Build.Dense(f.RowCount);
        Covariance = 100 * Matrix<double>.Build.DenseIdentity(f.RowCount);
    }

    [Shape("s")]
    public Vector<double> State { get; private set; }

    [Shape("s, s")]
    public Matrix<double> Covariance { get; private set; }

    public void Predict()
    {
        // SM1005: Cannot store '_h * State' (m) in 'State': its length is m and must be s, but the contract allows any m and s (m: rows of _h, line 13).
        State = _h * State;
        // SM1002: Cannot add '_r' (m×m) to '_f * Covariance * _f.Transpose()' (s×s): row counts s and m must be equal, but the contract allows any s and m (s: rows of _f, line 10).
        Covariance = _f * Covariance * _f.Transpose() + _r;
    }

    public void Update([Shape("m")] Vector<double> measured)
    {
        // SM1002: Cannot subtract '_f * State' (s) from 'measured' (m): lengths m and s must be equal, but the contract allows any m and s (s: rows of _f, line 10).
        var innovation = measured - _f * State;
        var gain = Gain();
        State = State + gain * innovation;
        // SM1002: Cannot subtract 'gain * _h' (s×s) from 'Matrix<double>.Build.DenseIdentity(measured.Cou…' (m×m): row counts m and s must be equal, but the contract allows any m and s (m: length of measured, line 39).
        Covariance = (Matrix<double>.Build.DenseIdentity(measured.Count) - gain * _h) * Covariance;
    }

    // P Hᵀ (H P Hᵀ + R)⁻¹, by a solution with the symmetric matrix in parentheses.
    [return: Shape("s, m")]
    private Matrix<double> Gain()
    {
        // SM1001: Cannot multiply 'Covariance' (s×s) by '_h' (m×s): inner dimensions s and m must be equal, but the contract allows any s and m. _h * Covariance would give m×s, Covariance * _h.Transpose() would give s×m.
        var crossed = Covariance * _h;
        return (_h * crossed + _r).Cholesky().Solve(crossed.Transpose()).Transpose();
    }
}
