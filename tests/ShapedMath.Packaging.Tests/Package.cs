using System.IO.Compression;
using System.Xml.Linq;

namespace ShapedMath.Packaging.Tests;

/// <summary>What is in a .nupkg.</summary>
/// <param name="Dependencies">As <c>framework: id version include</c>.</param>
/// <param name="Files">Without those that the format itself puts in.</param>
sealed record Package(string Id, string Version, string License, string Readme, IReadOnlyList<string> Dependencies, IReadOnlyList<string> Files)
{
    public static Package Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        using var nuspec = archive.GetEntry(names.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        return new Package(Text("id"), Text("version"), Text("license"), Text("readme"), [.. DependenciesIn(metadata)],
            [.. names.Where(name => !IsOfTheFormat(name)).Order(StringComparer.Ordinal)]);

        string Text(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    static IEnumerable<string> DependenciesIn(XElement metadata) =>
        from dependency in metadata.Descendants()
        where dependency.Name.LocalName == "dependency"
        let framework = (string?)dependency.Parent!.Attribute("targetFramework")
        select $"{framework}: {(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")} {(string?)dependency.Attribute("include")}".TrimEnd();

    static bool IsOfTheFormat(string name) =>
        name == "[Content_Types].xml" || name.EndsWith(".nuspec", StringComparison.Ordinal) || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);
}
