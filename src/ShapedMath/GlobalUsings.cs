// MathNet's types, under names that cannot be mistaken for ours.
global using MathNetCholesky = MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double>;
global using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
global using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;
