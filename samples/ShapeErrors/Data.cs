using ShapedMath;
using static ShapedMath.LinearAlgebra;

namespace ShapeErrors;

/// <summary>Data under labels: files, parts of the samples, sizes and proofs that two are equal.</summary>
internal static class Data
{
    public static double TheLabelsOfTheFileInTheOtherOrder(string path, ColumnVector<Houses> prices)
    {
        var (X, y) = Csv.Load<Attributes, Houses>(path, "price");
        // CS0019 SM1002: Cannot subtract 'prices' (Houses) from 'y' (Attributes): lengths Attributes and Houses differ.
        return (y - prices).L2Norm();
    }

    public static ColumnVector<Houses> ThePredictionWithTheWeightsOfTheHouses(Dataset<Houses, Attributes> houses) =>
        // CS0019 SM1001: Cannot multiply 'houses.X' (Houses×Attributes) by 'houses.y' (Houses): inner dimensions Attributes and Houses differ.
        houses.X * houses.y;

    public static ColumnVector<Attributes> TheTestErrorOnTheTrainingPart<Train, Test>(Dataset<Houses, Attributes> houses, Selection<Train, Houses> train, Selection<Test, Houses> test) =>
        // CS1503 SM1007: Cannot fit 'train * houses.X' (Train×Attributes) to 'test * houses.y' (Test): row count Train and length Test differ.
        (train * houses.X).LeastSquares(test * houses.y);

    public static double TheTestErrorOfTheWholeSet<Test>(Dataset<Houses, Attributes> houses, Selection<Test, Houses> test, ColumnVector<Attributes> w) =>
        // CS0019 SM1002: Cannot subtract 'houses.y' (Houses) from 'test * houses.X * w' (Test): lengths Test and Houses differ.
        (test * houses.X * w - houses.y).L2Norm();

    public static Matrix<Train, Attributes> ThePartIsChosenFromTheRight<Train>(Dataset<Houses, Attributes> houses, Selection<Train, Houses> train) =>
        // CS0019 SM1001: Cannot multiply 'houses.X' (Houses×Attributes) by 'train' (Train×Houses): inner dimensions Attributes and Train differ. train * houses.X would give Train×Attributes.
        houses.X * train;

    public static Matrix<Train, Attributes> TheSamplesAreChosenAmongTheAttributes<Train>(Dataset<Houses, Attributes> houses, Selection<Train, Attributes> some) =>
        // CS0019 SM1001: Cannot multiply 'some' (Train×Attributes) by 'houses.X' (Houses×Attributes): inner dimensions Attributes and Houses differ.
        some * houses.X;

    public static ColumnVector<Attributes> WhatWasProvenOfTheOthers<M>(Same<M, Attributes> same, ColumnVector<Attributes> w) =>
        // CS1503 SM1003: Cannot call 'Cast' with 'w' (Attributes): its length must be M, not Attributes.
        same.Cast(w);

    public static Matrix<Attributes, Houses> TheRowsOfWhatHasThemInColumns<M>(Same<M, Attributes> same, Matrix<Houses, M> X) =>
        // CS1503 SM1003: Cannot call 'Rows' with 'X' (Houses×M): its row count must be M, not Houses. same.Rows(X.T) would give Attributes×Houses.
        same.Rows(X);

    public static double TheSizeOfTheSamplesForThatOfTheFeatures(Dataset<Houses, Attributes> houses)
    {
        // CS0029 SM1005: Cannot store 'houses.X.Rows' (Houses) in 'd': its size must be Attributes, not Houses. houses.X.Cols would give Attributes.
        Dim<Attributes> d = houses.X.Rows;
        return d;
    }

    public static Matrix<Houses, Attributes> ANumberIsNoSize(int n) =>
        // CS0411 SM1003: Cannot call 'RandomNormal' with 'n' (a scalar) and 'n' (a scalar): 'n' is a scalar, and a Dim is due.
        RandomNormal(n, n, seed: 1);

    public static double TheLabelIsANumber(ColumnVector<Houses> y) =>
        // SM4001: 'int' is no dimension: use a type parameter, or declare '[Dim] readonly partial struct Samples;'
        y.As<int>().L2Norm();

    public static Matrix<Houses, Attributes> WrappedUnderTheOtherLabels(MathNet.Numerics.LinearAlgebra.Matrix<double> read) =>
        // CS0029 SM1004: Cannot return 'Matrix.Wrap<Attributes, Houses>(read)' (Attributes×Houses) as 'WrappedUnderTheOtherLabels' declares: its row count must be Houses, not Attributes. Matrix.Wrap<Attributes, Houses>(read).T would give Houses×Attributes.
        Matrix.Wrap<Attributes, Houses>(read);

    public static ColumnVector<Attributes> MathNetsVectorIsNotOurs(Matrix<Houses, Attributes> X, MathNet.Numerics.LinearAlgebra.Vector<double> y) =>
        // CS0019: it names the type that carries no label, and that is the mistake.
        X.T * y;

    public static (Selection<Train, Houses>, Selection<Test, Houses>) ThePartsAreNamedTheOtherWayRound<Train, Test>(Dim<Houses> houses) =>
        // CS0029 SM1004: Cannot return 'houses.Split<Test, Train>(0.8, seed: 1).First' (Test×Houses) as 'ThePartsAreNamedTheOtherWayRound' declares: its row count must be Train, not Test. houses.Split<Train, Test>(0.8, seed: 1) would fit.
        houses.Split<Test, Train>(0.8, seed: 1);

    public static Dataset<Houses, Attributes> TheDatasetOfOtherLabels(string path) =>
        // CS0029 SM1004: Cannot return 'Csv.Load<Attributes, Houses>(path, "price")' as 'TheDatasetOfOtherLabels' declares: it is of type Dataset<Attributes, Houses>, and Dataset<Houses, Attributes> is due. Csv.Load<Houses, Attributes>(path, "price") would fit.
        Csv.Load<Attributes, Houses>(path, "price");
}

[Dim]
internal readonly partial struct Houses;

[Dim]
internal readonly partial struct Attributes;
