using ShapedMath.Shapes;
using ShapedMath.TestKit;

namespace ShapedMath.Tests.Oracle;

/// <summary>Situations whose outcome was noted independently of the table, with MathNet.Numerics 5.0.0.</summary>
public sealed class SituationTests
{
    [SharedDataTheory]
    [InlineData("2x3 * 4x2", "Matrix.op_Multiply", "(2,3),(4,2)")]
    [InlineData("2x3 * vec4", "Matrix.op_Multiply", "(2,3),(4)")]
    [InlineData("vec3 * 2x3", "Matrix.op_Multiply", "(3),(2,3)")]
    [InlineData("0x3 * 3x2", "Matrix.op_Multiply", "(0,3),(3,2)")]
    [InlineData("2x0 * 0x3", "Matrix.op_Multiply", "(2,0),(0,3)")]
    [InlineData("2x3 * 1x1 (not a scalar)", "Matrix.op_Multiply", "(2,3),(1,1)")]
    [InlineData("vec3 * vec3 (dot)", "Vector.op_Multiply", "(3),(3)")]
    [InlineData("vec3 * vec4", "Vector.op_Multiply", "(3),(4)")]
    [InlineData("2x3 + 3x2", "Matrix.op_Addition", "(2,3),(3,2)")]
    [InlineData("2x3 + 1x3 (no broadcasting)", "Matrix.op_Addition", "(2,3),(1,3)")]
    [InlineData("2x3 + 1.0", "Matrix.op_Addition", "(2,3),()")]
    [InlineData("vec3 + vec1", "Vector.op_Addition", "(3),(1)")]
    [InlineData("1.0 / vec3", "Vector.op_Division", "(),(3)")]
    [InlineData("vec3 / vec3 (pointwise)", "Vector.op_Division", "(3),(3)")]
    [InlineData("vec3 / vec4", "Vector.op_Division", "(3),(4)")]
    [InlineData("2x3 % 2.0", "Matrix.op_Modulus", "(2,3),()")]
    [InlineData("PointwiseMultiply 2x3,3x2", "Matrix.PointwiseMultiply", "(2,3),(3,2)")]
    [InlineData("Map2 2x3,3x2", "Matrix.Map2", "(2,3),_,(3,2),_")]
    [InlineData("vec Map2 3,4", "Vector.Map2", "(3),_,(4),_")]
    [InlineData("TransposeThisAndMultiply 2x3,3x2", "Matrix.TransposeThisAndMultiply", "(2,3),(3,2)")]
    [InlineData("TransposeAndMultiply 2x3,3x2", "Matrix.TransposeAndMultiply", "(2,3),(3,2)")]
    [InlineData("LeftMultiply 2x3,vec3", "Matrix.LeftMultiply", "(2,3),(3)")]
    [InlineData("OuterProduct 2,3", "Vector.OuterProduct", "(2),(3)")]
    [InlineData("Kronecker 2x3,4x5", "Matrix.KroneckerProduct", "(2,3),(4,5)")]
    [InlineData("Append 2x3,3x3", "Matrix.Append", "(2,3),(3,3)")]
    [InlineData("Stack 2x3,2x4", "Matrix.Stack", "(2,3),(2,4)")]
    [InlineData("DiagonalStack 2x3,4x5", "Matrix.DiagonalStack", "(2,3),(4,5)")]
    [InlineData("Dense(0,3)", "CreateMatrix.Dense", "_,0:int,3:int")]
    [InlineData("Dense(-1,3)", "CreateMatrix.Dense", "_,0-1:int,3:int")]
    [InlineData("new DenseMatrix(2,3,double[5])", "DenseMatrix.new", "2:int,3:int,[5]")]
    [InlineData("Build.Dense(2,3,double[7])", "MatrixBuilder.Dense", "_,2:int,3:int,[7]")]
    [InlineData("DiagonalOfDiagonalArray(3,3,double[2])", "MatrixBuilder.DiagonalOfDiagonalArray", "_,3:int,3:int,[2]")]
    [InlineData("DenseOfDiagonalArray(4,3,double[3])", "MatrixBuilder.DenseOfDiagonalArray", "_,4:int,3:int,[3]")]
    [InlineData("Inverse 2x3", "Matrix.Inverse", "(2,3)")]
    [InlineData("Determinant 2x3", "Matrix.Determinant", "(2,3)")]
    [InlineData("Trace 2x3", "Matrix.Trace", "(2,3)")]
    [InlineData("Power 2x3 ^2", "Matrix.Power", "(2,3),2:int")]
    [InlineData("LU 2x3", "Matrix.LU", "(2,3)")]
    [InlineData("Cholesky 2x3", "Matrix.Cholesky", "(2,3)")]
    [InlineData("Evd 2x3", "Matrix.Evd", "(2,3),_")]
    [InlineData("QR wide 2x3 thin", "Matrix.QR", "(2,3),_")]
    [InlineData("QR tall 5x3 thin Q", "Matrix.QR", "(5,3),_")]
    [InlineData("GramSchmidt wide", "Matrix.GramSchmidt", "(2,3)")]
    [InlineData("Solve tall 5x3, vec5", "Matrix.Solve", "(5,3),(5)")]
    [InlineData("Solve tall 5x3, vec3", "Matrix.Solve", "(5,3),(3)")]
    [InlineData("Solve wide 2x3, vec2", "Matrix.Solve", "(2,3),(2)")]
    [InlineData("Solve square 3x3, vec4", "Matrix.Solve", "(3,3),(4)")]
    [InlineData("Solve 3x3, 3x2", "Matrix.Solve", "(3,3),(3,2)")]
    [InlineData("Solve 3x3, 2x3", "Matrix.Solve", "(3,3),(2,3)")]
    [InlineData("Svd.Solve wide 2x3, vec2", "Svd.Solve", "(2,3),(2)")]
    [InlineData("Cholesky.Solve 3x3, 4x1", "Cholesky.Solve", "(3,3),(4,1)")]
    [InlineData("SetRow(0, vec2) on 2x3", "Matrix.SetRow", "(2,3),0:int,(2)")]
    [InlineData("SetRow(0, double[2]) on 2x3", "Matrix.SetRow", "(2,3),0:int,[2]")]
    [InlineData("SetColumn(0, vec3) on 2x3", "Matrix.SetColumn", "(2,3),0:int,(3)")]
    [InlineData("SetColumn(0,double[1]) on 2x3", "Matrix.SetColumn", "(2,3),0:int,[1]")]
    [InlineData("SetDiagonal(vec3) on 2x3", "Matrix.SetDiagonal", "(2,3),(3)")]
    [InlineData("SetDiagonal(vec2) on 2x3", "Matrix.SetDiagonal", "(2,3),(2)")]
    [InlineData("SetSubMatrix(0,0,3x3) on 2x3", "Matrix.SetSubMatrix", "(2,3),0:int,0:int,(3,3)")]
    [InlineData("InsertColumn(0, vec3) on 2x3", "Matrix.InsertColumn", "(2,3),0:int,(3)")]
    [InlineData("InsertRow(2, vec3) on 2x3", "Matrix.InsertRow", "(2,3),2:int,(3)")]
    [InlineData("SubMatrix(0,3,0,3) of 2x3", "Matrix.SubMatrix", "(2,3),0:int,3:int,0:int,3:int")]
    [InlineData("SubVector(1,3) of 3", "Vector.SubVector", "(3),1:int,3:int")]
    [InlineData("Column(3) of 2x3", "Matrix.Column", "(2,3),3:int")]
    [InlineData("vec.SetSubVector(1,3,vec3) on 3", "Vector.SetSubVector", "(3),1:int,3:int,(3)")]
    [InlineData("vec3.CopyTo(vec4)", "Vector.CopyTo", "(3),(4)")]
    [InlineData("vec3.SetValues(double[4])", "Vector.SetValues", "(3),[4]")]
    [InlineData("MultipleRegression.QR 4x2, y3", "MultipleRegression.QR", "(4,2),(3)")]
    [InlineData("MultipleRegression.NormalEquations 4x2,y4", "MultipleRegression.NormalEquations", "(4,2),(4)")]
    public void A_row_says_what_came_of_the_situation(string situation, string name, string operands)
    {
        string outcome = File.ReadLines(SharedData.PathOf("mathnet-semantics.tsv")).Select(static line => line.Split('\t')).Single(cells => cells[0] == situation)[1];
        var shapes = SignatureParser.Parse($"{operands} -> _").Operands.Select(static operand => operand.Substitute(static _ => null)!).ToList();

        // What takes an array takes it rather than what takes anything.
        var rows = OperationCatalog.BuiltIn.Operations
            .Where(row => row.Types.Any(type => row.Members.Any(member => $"{type}.{member}" == name)) && Unifier.Applies(row.Signature, shapes))
            .GroupBy(static row => row.Signature.Operands.Count(static operand => operand.Kind == ShapeKind.None))
            .MinBy(static rows => rows.Key)
            .ShouldNotBeNull();
        rows.ShouldAllBe(row => Unifier.Unify(row.Signature, shapes, null).Verdict == (outcome == "ok" ? Verdict.Fits : Verdict.Fails));
    }
}
