using System.Globalization;
using System.Reflection;
using System.Text;

namespace AnalyzerCost;

/// <summary>Files of C#: the same methods again and again, each copy in a class of its own.</summary>
internal static class GeneratedCode
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using MathNet.Numerics.LinearAlgebra;

        """;

    private static readonly string Dense = Resource("MathNet") + Resource("Iterative");
    private static readonly string Ordinary = Resource("Ordinary");

    /// <summary>A file in which every method is linear algebra.</summary>
    public static string DenseFile(int index, int lines) => OfMethods(Dense, index, lines);

    /// <summary>A file in which none is.</summary>
    public static string OrdinaryFile(int index, int lines) => OfMethods(Ordinary, index, lines);

    /// <summary>A class to be appended to a file: a product that does not fit, and a number in it that an edit may change.</summary>
    public static string Mistake(int index, string scale) =>
        $"static class Planted{index} {{ static Matrix<double> F() => {scale} * Matrix<double>.Build.Dense(3, 4) * Matrix<double>.Build.Dense(3, 4); }}\n";

    private static string OfMethods(string methods, int index, int lines)
    {
        var source = new StringBuilder(Usings);
        int written = 0;
        for (int copy = 0; written < lines; copy++)
        {
            source.Append(CultureInfo.InvariantCulture, $"static class File{index}Copy{copy}\n{{\n{methods}}}\n");
            written += methods.Count(static c => c == '\n') + 3;
        }

        return source.ToString();
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
