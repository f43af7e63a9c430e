using System.Collections.Immutable;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>The generator in a project that is the library itself: its hand-written half, and a table.</summary>
static class Library
{
    public const string TablePath = "Table.shapes";

    public const string EmitsLibrary = "build_property.ShapedMathEmitLibrary";

    /// <summary>What the hand-written half must have for emitted members: the contract between them, and no more. A misfit tells what it was given.</summary>
    static readonly TextFile _contract = new("Contract.cs", """
        using System;
        using System.Linq;
        using ShapedMath.Shapes;
        using MathNetMatrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        using MathNetVector = MathNet.Numerics.LinearAlgebra.Vector<double>;

        namespace ShapedMath.Kernels { }

        namespace ShapedMath
        {
            public struct One;
            public struct Sum<TLeft, TRight>;
            public struct Product<TLeft, TRight>;
            public struct Min<TLeft, TRight>;

            public readonly partial struct Matrix<TRows, TCols>
            {
                private readonly MathNetMatrix storage;
                internal Matrix(MathNetMatrix storage, bool isTransposed = false) => this.storage = isTransposed ? storage.Transpose() : storage;
                internal int RowCount => storage.RowCount;
                internal int ColumnCount => storage.ColumnCount;
                internal Operand Operand => new("Matrix", null, Shape.Matrix(RowCount, ColumnCount));
                public MathNetMatrix ToMathNet() => storage;
            }

            public readonly partial struct ColumnVector<TDim>
            {
                private readonly MathNetVector storage;
                internal ColumnVector(MathNetVector storage) => this.storage = storage;
                internal int Count => storage.Count;
                internal Operand Operand => new("Column", null, Shape.Vector(Count));
                public MathNetVector ToMathNet() => storage;
            }

            public readonly partial struct RowVector<TDim>
            {
                private readonly MathNetVector storage;
                internal RowVector(MathNetVector storage) => this.storage = storage;
                internal int Count => storage.Count;
                internal Operand Operand => new("Row", null, Shape.Row(Count));
                public MathNetVector ToMathNet() => storage;
            }

            /// <summary>Documented here.</summary>
            public static partial class LinearAlgebra;

            /// <summary>Documented here.</summary>
            public static partial class SquareMatrixExtensions;

            public sealed class ShapeMismatchException : Exception
            {
                private ShapeMismatchException(string message) : base(message) { }
                public static ShapeMismatchException For(string key, params Operand[] operands) =>
                    new($"{key}: {string.Join(", ", operands.Select(operand => $"{operand.Description} {operand.Shape}"))}");
            }
        }
        """);

    static readonly TextFile _implicitUsings = new("ImplicitUsings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """);

    /// <summary>A project with the contract only and a table.</summary>
    public static InMemoryProject Project(string table) => Project(table, [_contract]);

    /// <summary>A project with a table, and nothing to go with it.</summary>
    public static InMemoryProject Project(string table, ImmutableArray<TextFile> sources) => new()
    {
        Sources = sources,
        AdditionalFiles = [new TextFile(TablePath, table)],
        GlobalOptions = ImmutableDictionary<string, string>.Empty.Add(EmitsLibrary, "true"),
    };

    /// <summary>Runs the generator beside the contract.</summary>
    public static GeneratorRun Run(string table, string code = "") => Run(Project(table), code);

    /// <summary>Runs the generator beside the library's own hand-written half, on the library's own table.</summary>
    public static GeneratorRun RunOnItself()
    {
        var folder = Repository.PathOf("src", "ShapedMath");
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new TextFile(Path.GetRelativePath(folder, path), File.ReadAllText(path)));
        return Run(Project(Table, [_implicitUsings, .. sources]), "");
    }

    /// <summary>The library's own table.</summary>
    public static string Table { get; } = File.ReadAllText(Repository.PathOf("src", "ShapedMath", "LinearAlgebra.shapes"));

    static GeneratorRun Run(InMemoryProject project, string code)
    {
        var run = GeneratorHarness.Run(new LibraryGenerator(), code, project);

        // What a project declares itself it does not reference: the library, and the exception that the contract has a simpler one for.
        string[] declared = project.Sources.Contains(_contract) ? ["ShapedMath.dll", "ShapedMath.Contracts.dll"] : ["ShapedMath.dll"];
        return run with { Compilation = run.Compilation.RemoveReferences(run.Compilation.References.Where(reference => declared.Contains(Path.GetFileName(reference.Display)))) };
    }
}
