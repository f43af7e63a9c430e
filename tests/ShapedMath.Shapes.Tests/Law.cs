using FsCheck;
using FsCheck.Fluent;

namespace ShapedMath.Shapes.Tests;

/// <summary>A law that must hold for whatever the generator comes up with; a failure names the shrunk case and its seed.</summary>
internal static class Law
{
    internal static void ForAll<T>(int cases, Gen<T> generator, Action<T> law, Func<T, IEnumerable<T>>? shrink = null) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true),
            Prop.ForAll(shrink is null ? Arb.From(generator) : Arb.From(generator, shrink), law));
}
