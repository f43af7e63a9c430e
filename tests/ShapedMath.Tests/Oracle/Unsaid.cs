using System.Reflection;

namespace ShapedMath.Tests.Oracle;

/// <summary>The members of MathNet that take or give a matrix, a vector or an array and have no row, by the reason why not.</summary>
internal static class Unsaid
{
    private static readonly Dictionary<string, string[]> Reasons = new()
    {
        ["It makes text of any shape, or finds the shape in text."] =
        [
            "Matrix.ToTypeString", "Matrix.ToMatrixString", "Matrix.ToMatrixStringArray", "Matrix.ToString", "Vector.ToTypeString", "Vector.ToVectorString", "Vector.ToVectorStringArray", "Vector.ToString",
            "DenseVector.Parse", "DenseVector.TryParse", "SparseVector.Parse", "SparseVector.TryParse",
        ],
        ["It goes through its entries, rows or columns one by one."] =
        [
            "Matrix.Enumerate", "Matrix.EnumerateIndexed", "Matrix.EnumerateRows", "Matrix.EnumerateRowsIndexed", "Matrix.EnumerateColumns", "Matrix.EnumerateColumnsIndexed", "Vector.Enumerate", "Vector.EnumerateIndexed",
        ],
        ["What it gives has the sizes that are written, and the inference knows them (PlainSequenceTests); what it takes is a sequence."] =
        [
            .. Builders("DenseOfColumnMajor(Int32, Int32, IEnumerable<Double>)"), .. Builders("SparseOfRowMajor"), .. Builders("SparseOfColumnMajor"), "MatrixBuilder.DenseOfRowMajor",
            .. Lines("DenseOf"), .. Lines("SparseOf"), "DenseMatrix.OfColumnMajor", "SparseMatrix.OfColumnMajor", "SparseMatrix.OfRowMajor", "DiagonalMatrix.OfDiagonal",
            "DenseMatrix.OfColumns(Int32, Int32, IEnumerable<IEnumerable<Double>>)", "DenseMatrix.OfRows(Int32, Int32, IEnumerable<IEnumerable<Double>>)",
            "SparseMatrix.OfColumns(Int32, Int32, IEnumerable<IEnumerable<Double>>)", "SparseMatrix.OfRows(Int32, Int32, IEnumerable<IEnumerable<Double>>)",
            .. Builders("SparseFromCoordinateFormat"), .. Builders("SparseFromCompressedSparseRowFormat"), .. Builders("SparseFromCompressedSparseColumnFormat"),
        ],
        ["It takes a sequence, whose length is known only when it has been gone through; of an array the inference knows it (PlainSequenceTests)."] =
        [
            .. Builders("DenseOfColumns(IEnumerable<IEnumerable<Double>>)"), .. Builders("DenseOfRows(IEnumerable<IEnumerable<Double>>)"),
            .. Builders("SparseOfColumns(IEnumerable<IEnumerable<Double>>)"), .. Builders("SparseOfRows(IEnumerable<IEnumerable<Double>>)"),
            "DenseMatrix.OfColumns(IEnumerable<IEnumerable<Double>>)", "DenseMatrix.OfRows(IEnumerable<IEnumerable<Double>>)", "SparseMatrix.OfColumns(IEnumerable<IEnumerable<Double>>)", "SparseMatrix.OfRows(IEnumerable<IEnumerable<Double>>)",
            "VectorBuilder.DenseOfEnumerable", "VectorBuilder.SparseOfEnumerable", "CreateVector.DenseOfEnumerable", "CreateVector.SparseOfEnumerable", "DenseVector.OfEnumerable", "SparseVector.OfEnumerable",
            "Distance.Pearson",
            "MultipleRegression.DirectMethod(IEnumerable<Tuple<Double[],Double>>, Boolean, DirectRegressionMethod)",
            .. new[] { "MultipleRegression.NormalEquations", "MultipleRegression.QR", "MultipleRegression.Svd" }.SelectMany(static name => new[]
            {
                $"{name}(IEnumerable<Tuple<Double[],Double>>, Boolean)", $"{name}(IEnumerable<ValueTuple<Double[],Double>>, Boolean)",
            }),
            "WeightedRegression.Weighted(IEnumerable<Tuple<Double[],Double>>, Double[], Boolean)", "WeightedRegression.Weighted(IEnumerable<ValueTuple<Double[],Double>>, Double[], Boolean)",
            "SimpleRegression.Fit(IEnumerable<Tuple<Double,Double>>)", "SimpleRegression.Fit(IEnumerable<ValueTuple<Double,Double>>)", "SimpleRegression.FitThroughOrigin(IEnumerable<Tuple<Double,Double>>)",
        ],
        ["It takes or gives arrays, vectors or matrices in an array, each of which has a length of its own; where all have one, the inference knows it (PlainSequenceTests)."] =
        [
            "Matrix.ToRowArrays", "Matrix.ToColumnArrays", "Matrix.AsRowArrays", "Matrix.AsColumnArrays", "Matrix.Kernel", "Matrix.Range",
            .. Builders("DenseOfColumnArrays"), .. Builders("DenseOfColumnVectors"), .. Builders("DenseOfRowArrays"), .. Builders("DenseOfRowVectors"), .. Builders("DenseOfMatrixArray"),
            .. Builders("SparseOfColumnArrays"), .. Builders("SparseOfColumnVectors"), .. Builders("SparseOfRowArrays"), .. Builders("SparseOfRowVectors"), .. Builders("SparseOfMatrixArray"),
            "DenseMatrix.OfColumnArrays", "DenseMatrix.OfColumnVectors", "DenseMatrix.OfRowArrays", "DenseMatrix.OfRowVectors",
            "SparseMatrix.OfColumnArrays", "SparseMatrix.OfColumnVectors", "SparseMatrix.OfRowArrays", "SparseMatrix.OfRowVectors",
        ],
        ["Indices in an array say which rows or columns are meant."] = ["Matrix.ClearRows", "Matrix.ClearColumns"],
        ["The caller's function decides what comes of it."] =
        [
            "Matrix.FoldRows", "Matrix.FoldColumns", "Matrix.ReduceRows", "Matrix.ReduceColumns",
        ],
        ["It is about the storage."] =
        [
            "Matrix.Storage", "Vector.Storage", "MatrixBuilder.OfStorage", "CreateMatrix.WithStorage", "VectorBuilder.OfStorage", "CreateVector.WithStorage",
            .. Builders("Dense(DenseColumnMajorMatrixStorage<Double>)"), .. Builders("Sparse(SparseCompressedRowMatrixStorage<Double>)"), .. Builders("Diagonal(DiagonalMatrixStorage<Double>)"),
            "VectorBuilder.Dense(DenseVectorStorage<Double>)", "VectorBuilder.Sparse(SparseVectorStorage<Double>)", "CreateVector.Dense(DenseVectorStorage<Double>)", "CreateVector.Sparse(SparseVectorStorage<Double>)",
            "DenseMatrix.new(DenseColumnMajorMatrixStorage<Double>)", "SparseMatrix.new(SparseCompressedRowMatrixStorage<Double>)", "DiagonalMatrix.new(DiagonalMatrixStorage<Double>)",
            "DenseVector.new(DenseVectorStorage<Double>)", "SparseVector.new(SparseVectorStorage<Double>)",
        ],
        ["It does not check what it is given, or not all of it."] = ["Matrix.At", "Vector.At", "Fit.PolynomialWeighted"],
        ["Dense and sparse matrices differ in what they refuse: a dense one goes through all of a vector that is longer than the part it is set to."] =
        [
            "Matrix.SetRow(Int32, Int32, Int32, Vector<Double>)",
        ],
        ["It takes no entries but on the diagonal."] = ["DiagonalMatrix.OfMatrix", "DiagonalMatrix.OfArray"],
        ["What implements it decides what it takes."] = ["IIterativeSolver.Solve"],
        ["Its shapes are those of an object that it has been told before."] =
        [
            "ISolver.Solve", "CompositeSolver.new", "CompositeSolver.Solve", "MlkBiCgStab.StartingVectors", "MatrixBuilder.IterativeSolverStopCriteria",
            .. new[] { "IPreconditioner", "UnitPreconditioner", "DiagonalPreconditioner", "ILU0Preconditioner", "MILU0Preconditioner", "ILUTPPreconditioner" }
                .SelectMany(static name => new[] { $"{name}.Initialize", $"{name}.Approximate" }),
        ],
    };

    /// <summary>The members: <c>Matrix.Enumerate</c> with all overloads, or <c>DenseMatrix.new(Int32)</c>.</summary>
    public static IEnumerable<string> Names => Reasons.Values.SelectMany(static names => names);

    public static string? ReasonFor(MethodBase member) => Reasons.FirstOrDefault(reason => reason.Value.Any(name => Is(member, name))).Key;

    public static bool Is(MethodBase member, string name) => MathNetApi.Describe(member) is var text && (text == name || text.StartsWith(name + "(", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string verb) =>
        [.. Builders($"{verb}Columns(Int32, Int32, IEnumerable<IEnumerable<Double>>)"), .. Builders($"{verb}Rows(Int32, Int32, IEnumerable<IEnumerable<Double>>)")];

    // What makes matrices makes them twice.
    private static IEnumerable<string> Builders(string name) => [$"MatrixBuilder.{name}", $"CreateMatrix.{name}"];
}
