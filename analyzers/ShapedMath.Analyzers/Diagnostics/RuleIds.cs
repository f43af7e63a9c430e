namespace ShapedMath.Analyzers.Diagnostics;

/// <summary>The ids of the rules. SM1xxx are about shapes, SM4xxx about declarations.</summary>
internal static class RuleIds
{
    public const string Product = "SM1001";
    public const string Elementwise = "SM1002";
    public const string Argument = "SM1003";
    public const string Return = "SM1004";
    public const string Storage = "SM1005";
    public const string Square = "SM1006";
    public const string Solve = "SM1007";
    public const string Stacking = "SM1008";
    public const string Part = "SM1009";
    public const string Line = "SM1010";
    public const string Data = "SM1011";
    public const string Layout = "SM1012";
    public const string Contract = "SM1013";
    public const string Reading = "SM1015";
    public const string Coincidence = "SM1016";
    public const string NoDimension = "SM4001";
    public const string Generation = "SM4003";
}
