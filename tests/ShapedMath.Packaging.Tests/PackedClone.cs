using ShapedMath.TestKit;

namespace ShapedMath.Packaging.Tests;

/// <summary>The packages, made from a clean clone of what is committed; and, outside it, projects that install them.</summary>
public sealed class PackedClone : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly Lazy<Task<string>> _feed;
    readonly Lazy<string> _packageCache;

    /// <summary>Does nothing yet: where every test is skipped, nothing is cloned.</summary>
    public PackedClone()
    {
        _feed = new(PackAsync);
        _packageCache = new(() => _folder.Create("cache"));
    }

    /// <summary>The packages in the order of their names.</summary>
    internal async Task<IReadOnlyList<Package>> PackagesAsync() =>
        [.. Directory.EnumerateFiles(await _feed.Value).Order(StringComparer.Ordinal).Select(Package.Read)];

    /// <summary>A fresh console project with a reference to the package ShapedMath and nothing else.</summary>
    internal async Task<Consumer> ConsumerAsync(string name, string program) =>
        Consumer.Create(_folder.Create(name), await _feed.Value, _packageCache.Value, (await PackagesAsync()).Single(package => package.Id == "ShapedMath").Version, program);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    async Task<string> PackAsync()
    {
        var clone = Path.Combine(_folder.Path, "clone");
        await new Command(_folder.Path, "git", "clone", "--quiet", Repository.Root, clone).SucceedAsync();
        await new Command(clone, "dotnet", "pack", "--nologo", "--verbosity", "quiet").SucceedAsync();
        return Path.Combine(clone, "artifacts", "package", "release");
    }
}
