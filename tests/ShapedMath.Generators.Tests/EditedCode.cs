using System.Collections.Immutable;
using ShapedMath.TestKit;

namespace ShapedMath.Generators.Tests;

/// <summary>A small project with holes, each of which is filled in one of several ways: what the marked declarations in it mean, depends on each of them.</summary>
static class EditedCode
{
    const string Usings = "using ShapedMath;\nusing MathNet.Numerics.LinearAlgebra;\n";

    static readonly ImmutableArray<(string Path, string[][] Holes)> _files =
    [
        ("Global.cs", [["global using Everywhere = Project.Level;\n"], ["", "global using Twin = ShapedMath.TypedWrapperAttribute;", "global using Label = ShapedMath.DimAttribute;", "global using static Project.Base;", "global using Weights = System.Double;"]]),
        ("Fits.cs",
        [
            [Usings],
            ["using static Project.Constants;\n", "", "using Twin = ShapedMath.TypedWrapperAttribute;\n", "using Settings = System.Text.StringBuilder;\n", "using Settings = Project.Kind;\n"],
            ["namespace Project;\n"],
            ["", "#nullable disable\n", "class Outside { void M() {\n#nullable disable\n} }\n"],
            ["static partial class Fits\n{\n", "public static partial class Fits\n{\n", "static class Fits\n{\n", "[TypedWrapper] static partial class Fits\n{\n", "partial class Fits : Base\n{\n", "file static partial class Fits\n{\n", "static partial class Fits<Kind>\n{\n"],
            ["/// <summary>See <see cref=\"Other(Settings)\"/>.</summary>\n", "/// <summary>Fits.</summary>\n", "", "/// <summary>See <see cref=\"Elsewhere\"/>.</summary>\n/// <param name=\"X\">The data.</param>\n"],
            ["[TypedWrapper]", "[Twin]", "", "[TypedWrapper] /* with a comment */", "[ShapedMath.TypedWrapperAttribute]"],
            ["internal static Vector<double> Fit([Shape(\"n, d\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y, ", "internal static Vector<double> Fit([Shape(\"n, n\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y, ", "[return: Shape(\"d\")] internal static Vector<double> Fit([Shape(\"n, d\")] Matrix<double> X, [Shape(\"n\")] Vector<double> y, "],
            ["Settings? settings = null, ", "", "Settings settings = default, "],
            ["double by = Weight", "double by = (double)Constants.Weight", "double by = 1"],
            [") => y;", ") { return X * y; }", ") { // a comment\n return y; }"],
            ["[TypedWrapper] internal static void Name([Shape(\"n\")] Vector<double> x, Kind kind = Kind.B, string name = Constants.Name) { }\n"],
            ["internal static void Other(Settings settings) { }\n", "", "internal class Settings { }\n", "internal const double Weight = 4;\n", "class Vector<T> { }\n", "[TypedWrapper] internal static void Shift([Shape(\"n\")] Vector<double> x) { }\n"],
            ["}\n"],
        ]),
        ("Aliases.cs",
        [
            [Usings + "using Here = Project.Kind;\nnamespace Project;\n"],
            ["static partial class Aliased { [TypedWrapper] internal static void Use([Shape(\"n\")] Vector<double> x, Here here = default, Everywhere everywhere = default) { } }\n"],
        ]),
        ("Labels.cs",
        [
            [Usings, Usings + "using Label = ShapedMath.DimAttribute;\n"],
            ["namespace Project;\n"],
            ["[Dim] partial struct D0;\n", "", "[Label] partial struct D0;\n", "[Label(3)] readonly partial struct D0;\n"],
            ["[Dim(Constants.Size)] readonly partial struct D1;\n", "[Dim((int)Kind.B)] partial struct D1;\n", "", "struct Around { [Dim] partial struct D1; }\n", "partial struct Around { [Dim] partial struct D1; }\n"],
            ["[Dim] partial record struct D2;\n", "[Dim] partial struct D2 { /* a comment */ }\n", "[Dim(2)] partial struct D2 { const int Size = 2; }\n"],
        ]),
        ("Parts.cs",
        [
            [Usings + "namespace Project;\n"],
            ["", "static partial class Fits { [TypedWrapper] internal static void Scale([Shape(\"n\")] Vector<double> x) { } }\n", "static partial class Fits { internal static void Scale([Shape(\"n\")] Vector<double> x) { } internal static void Shift([Shape(\"n\")] Vector<double> x) { } }\n", "static partial class Fits { internal static void Shift([Shape(\"n\")] Vector<double> x) { } internal static void Scale([Shape(\"n\")] Vector<double> x) { } }\n", "[TypedWrapper] partial class Fits;\n"],
            ["", "partial struct D1 { int Of; }\n", "partial struct D2 { static int Dim => 1; }\n", "partial record struct D2 { public static int Of => 1; }\n", "partial struct D1 { class Size; }\n", "ref partial struct D0;\n"],
            ["partial class Partial { /// <summary>One.</summary>\n[TypedWrapper] public partial void Apply([Shape(\"n\")] Vector<double> x); }\n", "partial class Partial { /// <summary>Two.</summary>\npublic partial void Apply([Shape(\"n\")] Vector<double> x); }\n", ""],
        ]),
        ("Implementation.cs", [[Usings + "namespace Project;\n"], ["partial class Partial { [TypedWrapper] public partial void Apply(Vector<double> x) { } }", "partial class Partial { /// <summary>Three.</summary>\npublic partial void Apply(Vector<double> x) { } }"]]),
        ("Constants.cs",
        [
            ["namespace Project;\n"],
            ["static class Constants\n{\n", "class Constants : Base\n{\n"],
            ["public const double Weight = Base.Half * 2;\n", "public const float Weight = 1;\n", "", "public const Kind Weight = Kind.B;\n"],
            ["public const int Size = 3;\n", "public const int Size = (int)Kind.B;\n", "public const string Size = \"n\";\n"],
            ["public const string Name = nameof(Elsewhere);\n", "public const string Name = \"name\";\n"],
            ["}\n"],
            ["enum Kind { A, B }\n", "enum Kind { Z, A, B }\n", "enum Kind : byte { B, A }\n", "class Kind { public const int B = 7; }\n"],
            ["enum Level { Low }\n", "class Level;\n"],
        ]),
        ("Names.cs",
        [
            ["namespace Project;\n", "namespace Project.Inside;\n", ""],
            ["class Settings;\n", "struct Settings;\n", "enum Settings { None }\n", ""],
            ["", "class Vector<T>;\n", "class TypedWrapperAttribute : System.Attribute;\n", "class DimAttribute : System.Attribute;\n", "class Matrix;\n", "class ShapeAttribute(string text) : System.Attribute;\n", "class MathNet;\n", "delegate void Elsewhere();\n"],
        ]),
        ("Bases.cs",
        [
            [Usings + "namespace Project;\n"],
            ["public class Base : Root { public const double Half = 0.5; ", "public class Base { public const double Half = 0.25; "],
            ["}\n", "public class Inner { } }\n", "public struct Inner { } }\n", "class Inner { } }\n"],
            ["public class Root { public class Inner { } }\n", "public class Root { public struct Inner { } }\n", "public class Root;\n"],
            ["abstract class Model { [TypedWrapper] public ", "abstract class Model { public ", "[TypedWrapper] abstract class Model { public "],
            ["abstract void Apply([Shape(\"n\")] Vector<double> x); }\n", "virtual void Apply([Shape(\"n\")] Vector<double> x) { } }\n", "virtual void Apply([Shape(\"n\")] Vector<double> x, int by) { } }\n"],
            ["abstract class Middle : Model;\n", "class Middle : Base { public virtual void Apply([Shape(\"n\")] Vector<double> x) { } }\n"],
        ]),
        ("Overrides.cs", [[Usings + "namespace Project;\n"], ["partial class Derived : Base { [TypedWrapper] internal void Use([Shape(\"n\")] Vector<double> x, Inner inner = default) { } }\n"], ["partial class Linear : Middle { [TypedWrapper] public override void Apply([Shape(\"n\")] Vector<double> x) { } }\n", "[TypedWrapper] partial class Linear : Middle { public override void Apply([Shape(\"n\")] Vector<double> x) { } }\n"]]),
        ("Elsewhere.cs", [["namespace Project;\n"], ["class Elsewhere { int Body() => 1; }\n", "class Elsewhere { int Body() => 2; }\n", "class Elsewhere { long Body() => 2; int Added; }\n", "class Unrelated;\n", "class Broken { int Body() { \n"], ["", "static class Extensions { extension(string text) { int Length2 => text.Length; } }\n"]]),
    ];

    static readonly string[] _tables = ["", "MathNet.Numerics.LinearAlgebra.Matrix.KroneckerProduct (m,n),(p,q) -> (m*p,n*q) typed Kronecker", "Project.Middle.Apply _,(n) -> () typed Applied"];

    /// <summary>How the holes are filled at first.</summary>
    public static ImmutableArray<int> Start { get; } = [.. Holes.Select(_ => 0)];

    /// <summary>The ways to fill each hole; the table is the last.</summary>
    public static IEnumerable<int> Holes => _files.SelectMany(file => file.Holes).Select(hole => hole.Length).Append(_tables.Length);

    /// <summary>The project with its holes filled.</summary>
    public static InMemoryProject Project(ImmutableArray<int> choices)
    {
        int hole = 0;
        return new()
        {
            Sources = [.. _files.Select(file => new TextFile(file.Path, string.Concat(file.Holes.Select(ways => ways[choices[hole++]]))))],
            AdditionalFiles = [new("Own.shapes", _tables[choices[^1]])],
        };
    }
}
