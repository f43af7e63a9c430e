namespace ShapedMath.Analyzers.Tests;

public sealed class DimDeclarationTests
{
    [Fact]
    public Task A_dimension_is_partial() => Verify.ReportsInAsync(
        "[Dim] readonly struct {|SM4003:Samples|};",
        "Cannot make a dimension of 'Samples': it is not partial, so that its other part cannot be generated");

    [Fact]
    public Task What_is_around_a_dimension_is_partial() => Verify.ReportsInAsync(
        "static class Lab { [Dim] public readonly partial struct {|SM4003:Samples|}; }",
        "Cannot make a dimension of 'Samples': a type around it is not partial, so that its other part cannot be generated");

    [Fact]
    public Task A_dimension_is_not_local_to_its_file() => Verify.ReportsInAsync(
        "[Dim] file readonly partial struct {|SM4003:Samples|};",
        "Cannot make a dimension of 'Samples': it is local to its file, and its other part would stand in another one");

    [Fact]
    public Task A_dimension_is_a_type_argument() => Verify.ReportsInAsync(
        "[Dim] readonly ref partial struct {|SM4003:Samples|};",
        "Cannot make a dimension of 'Samples': a ref struct cannot be a type argument");

    [Fact]
    public Task A_size_is_not_negative() => Verify.ReportsInAsync(
        "[Dim({|SM4003:-1|})] readonly partial struct Samples;",
        "Cannot make a dimension of 'Samples': no size is negative");

    [Fact]
    public Task What_is_no_struct_is_left_to_the_compiler() => Verify.IsSilentInAsync("[{|CS0592:Dim|}] partial class Samples;");

    [Fact]
    public Task Well_formed_declarations_are_silent() => Verify.IsSilentInAsync(
        """
        [Dim] readonly partial struct Samples;
        [Dim(0)] readonly partial record struct Nothing;
        partial class Layer<T> { [Dim(10)] internal readonly partial struct Width; }
        struct Unrelated;
        """);

    [Fact]
    public Task The_fix_makes_it_partial_with_all_that_is_around_it() => Verify.CompletesDimAsync(
        """
        [Dim] readonly struct {|SM4003:Samples|};
        [Dim] readonly record struct {|SM4003:Features|};
        static class Lab { public sealed class Room { [Dim] public readonly struct {|SM4003:Width|}; [Dim] public readonly partial struct {|SM4003:Height|}; } }
        """,
        """
        [Dim] readonly partial struct Samples;
        [Dim] readonly partial record struct Features;
        static partial class Lab { public sealed partial class Room { [Dim] public readonly partial struct Width; [Dim] public readonly partial struct Height; } }
        """);

    [Theory]
    [InlineData("[Dim({|SM4003:-1|})] readonly partial struct Samples;")]
    [InlineData("[Dim] file readonly partial struct {|SM4003:Samples|};")]
    public Task What_partial_does_not_mend_has_no_fix(string file) => Verify.OffersNoDimFixAsync(file);

    [Fact]
    public Task A_name_is_for_an_integer() => Verify.ReportsInAsync(
        "[Dim({|SM4003:\"n\"|})] readonly partial struct Samples;",
        "Cannot make a dimension of 'Samples': a name says which size an integer is, and a struct is a name itself");
}
