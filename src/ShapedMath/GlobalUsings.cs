// MathNet's types, under names that cannot be mistaken for ours.
global using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
global using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;
