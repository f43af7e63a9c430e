using System.Numerics;

namespace ShapedMath.Kernels;

/// <summary>An operation on two entries; of several pairs at once, each comes out the same.</summary>
internal interface IEntryOperation
{
    static abstract double Of(double left, double right);

    static abstract Vector<double> Of(Vector<double> left, Vector<double> right);

    internal readonly struct Addition : IEntryOperation
    {
        public static double Of(double left, double right) => left + right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left + right;
    }

    internal readonly struct Subtraction : IEntryOperation
    {
        public static double Of(double left, double right) => left - right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left - right;
    }

    internal readonly struct Multiplication : IEntryOperation
    {
        public static double Of(double left, double right) => left * right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left * right;
    }

    internal readonly struct Division : IEntryOperation
    {
        public static double Of(double left, double right) => left / right;

        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left / right;
    }
}
