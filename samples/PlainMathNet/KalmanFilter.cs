using MathNet.Numerics.LinearAlgebra;
using ShapedMath;

namespace PlainMathNet;

/// <summary>The Kalman filter of s states and m measurements. Bar-Shalom, Li, Kirubarajan, Estimation with Applications, §5.2.</summary>
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
        State = _f * State;
        Covariance = _f * Covariance * _f.Transpose() + _q;
    }

    public void Update([Shape("m")] Vector<double> measured)
    {
        var innovation = measured - _h * State;
        var gain = Gain();
        State = State + gain * innovation;
        Covariance = (Matrix<double>.Build.DenseIdentity(State.Count) - gain * _h) * Covariance;
    }

    // P Hᵀ (H P Hᵀ + R)⁻¹, by a solution with the symmetric matrix in parentheses.
    [return: Shape("s, m")]
    private Matrix<double> Gain()
    {
        var crossed = Covariance * _h.Transpose();
        return (_h * crossed + _r).Cholesky().Solve(crossed.Transpose()).Transpose();
    }
}
