using System.Text.RegularExpressions;
using Remit.Papers;
using Xunit;

namespace Remit.Decisions;

public sealed partial class PaperImportTransitionsTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_picture_in_the_README_shows_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit/Papers/README.md"));
        var drawn = Arrow().Matches(readme).Select(m => (m.Groups[1].Value, m.Groups[3].Value, m.Groups[2].Value)).Where(a => a.Item1 != "[*]");
        Assert.Equal(PaperImport.Transitions.Select(t => (t.From.ToString(), t.Act, t.To.ToString())).Order(), drawn.Order());
    }

    [Theory]
    [InlineData(PaperImportStatus.Received)]
    [InlineData(PaperImportStatus.Corrected)]
    [InlineData(PaperImportStatus.Confirmed)]
    [InlineData(PaperImportStatus.Discarded)]
    public void Each_act_is_allowed_where_the_table_says_and_leads_there(PaperImportStatus from)
    {
        (string Act, Func<PaperImport, bool> IsAllowed, Action<PaperImport> Do)[] acts =
        [
            ("correct", i => i.WhyNotCorrect().Count == 0, Correct),
            ("confirm", i => i.WhyNotConfirm(null, DateOnly.FromDateTime(Now)).Count == 0, Confirm),
            ("discard", i => i.WhyNotDiscard("A reason").Count == 0, Discard),
        ];
        foreach (var (act, isAllowed, perform) in acts)
        {
            var import = In(from);
            var row = PaperImport.Transitions.Where(t => t.From == from && t.Act == act).ToList();
            Assert.Equal(row.Count == 1, isAllowed(import));
            if (row.Count == 1)
            {
                perform(import);
                Assert.Equal(row[0].To, import.Status);
            }
        }
    }

    private static PaperImport In(PaperImportStatus status)
    {
        Paper paper = new() { Source = "a", Text = "A paper" };
        PaperImport import = new(
            new PaperSource("a", [1], []),
            paper,
            new DecisionFacts { Publisher = "A council", Title = "A title" },
            "An officer",
            Now
        );
        Action<PaperImport>? act = status switch
        {
            PaperImportStatus.Corrected => Correct,
            PaperImportStatus.Confirmed => Confirm,
            PaperImportStatus.Discarded => Discard,
            _ => null,
        };
        act?.Invoke(import);
        return import;
    }

    private static void Correct(PaperImport import) => import.Correct(import.Draft with { Title = "Another title" }, "An officer", Now);

    private static void Confirm(PaperImport import) =>
        import.Confirm(null, (facts, provenance) => new Decision(facts, 1, "a", provenance), "An officer", "It is right", Now);

    private static void Discard(PaperImport import) => import.Discard("An officer", "A reason", Now);

    [GeneratedRegex(@"^\s*(\S+) --> (\w+) : (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
