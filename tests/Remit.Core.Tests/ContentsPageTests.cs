using System.Text.RegularExpressions;
using Xunit;

namespace Remit;

/// <summary>Holds the code to <c>src/README.md</c>.</summary>
public sealed partial class ContentsPageTests
{
    private static readonly string Source = Path.Combine(SharedMaterial.Project, "src");

    private static readonly Dictionary<string, string[]> Contents = File.ReadLines(Path.Combine(Source, "README.md"))
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .ToDictionary(row => row.Groups["folder"].Value, row => Names(row.Groups["uses"].Value));

    public static TheoryData<string> Folders => [.. Contents.Keys];

    [Fact]
    public void Every_module_folder_stands_on_the_contents_page_and_every_row_is_a_folder()
    {
        var folders = new[] { "Remit.Core", "Remit" }
            .SelectMany(project => Directory.GetDirectories(Path.Combine(Source, project)).Select(folder => $"{project}/{Path.GetFileName(folder)}"))
            .Where(folder => Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories).Any())
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"));

        Assert.Equal(Contents.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_module_uses_only_what_its_row_allows(string folder)
    {
        string[] allowed = [Path.GetFileName(folder), .. Contents[folder]];
        var breaches =
            from file in Sources(folder)
            from used in Using().Matches(File.ReadAllText(file)).Select(match => match.Groups["module"].Value)
            where !allowed.Contains(used)
            select $"{Path.GetRelativePath(Source, file)} uses {used}";

        Assert.Empty(breaches.Distinct());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_module_has_a_README_of_under_a_screen(string folder)
    {
        var readme = Path.Combine(Source, folder, "README.md");
        Assert.True(File.Exists(readme), $"{folder} has no README.md");
        Assert.InRange(File.ReadLines(readme).Count(), 5, 60);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_source_file_has_under_three_hundred_lines(string folder) =>
        Assert.All(Sources(folder), file => Assert.True(File.ReadLines(file).Count() < 300, Path.GetRelativePath(Source, file)));

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Source, folder), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            // written by tools/Migrations
            .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "Migrations" or "Compiled"));

    private static string[] Names(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^\| (?<folder>Remit(\.Core)?/\w+) \|[^|]*\|[^|]*\|(?<uses>[^|]*)\|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?:^|@)using (?:static )?Remit\.(?<module>[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
