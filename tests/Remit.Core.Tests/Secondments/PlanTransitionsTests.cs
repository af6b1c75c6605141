using System.Text.RegularExpressions;
using Xunit;

namespace Remit.Secondments;

public sealed partial class PlanTransitionsTests
{
    [Fact]
    public void The_picture_in_the_README_shows_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit.Core/Secondments/README.md"));
        var picture = readme[readme.IndexOf("[*] --> Waiting", StringComparison.Ordinal)..];
        picture = picture[..picture.IndexOf("```", StringComparison.Ordinal)];

        var shown = Arrow()
            .Matches(picture)
            .SelectMany(m => m.Groups["acts"].Value.Split(',').Select(act => $"{m.Groups["from"].Value} {act.Trim()} {m.Groups["to"].Value}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(PlanTransitions.All.Select(t => $"{t.From} {t.Act.ToString().ToLowerInvariant()} {t.To}").Order(StringComparer.Ordinal), shown);
    }

    [GeneratedRegex(@"^\s*(?<from>[A-Z]\w+) --> (?<to>\w+) : (?<acts>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
