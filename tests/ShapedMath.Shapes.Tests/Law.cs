using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>
/// A law that must hold for whatever the generator comes up with; a failure names the shrunk case and its seed. The cases are
/// the same in each run, so that a commit passes or fails whenever it is tested; with SHAPEDMATH_RANDOM set they are new ones.
/// </summary>
internal static class Law
{
    private static readonly Config Cases = Environment.GetEnvironmentVariable("SHAPEDMATH_RANDOM") is null
        ? Config.QuickThrowOnFailure.WithReplay(20261120UL, 1UL)
        : Config.QuickThrowOnFailure;

    internal static void ForAll<T>(int cases, Gen<T> generator, Action<T> law, Func<T, IEnumerable<T>>? shrink = null) =>
        Check.One(
            Cases.WithMaxTest(cases).WithQuietOnSuccess(true),
            Prop.ForAll(shrink is null ? Arb.From(generator) : Arb.From(generator, shrink), law));
}
