// Formulas are written with ShapedMath, checks in plain MathNet.
global using MathNet.Numerics.LinearAlgebra;
global using ShapedMath;
global using static ShapedMath.LinearAlgebra;
