using System.Text.Json;
using Remit.Papers;
using Xunit;

namespace Remit.Linting;

/// <summary>What programs are given: absent values are null, kinds are words with underscores, spans count in the text.</summary>
public sealed class PaperJsonTests
{
    [Fact]
    public void A_paper_is_written_with_its_facts_spans_and_findings()
    {
        const string Text =
            "ADD1234 Desks\n\nCode: ADD1234\nDate signed: \n\nExecutive summary\n\nDesks.\n\nDecision\n\nThat the Mayor approves expenditure of £1,000, of which £400 is for legs.\n\nPart 1: x\n";
        var paper = PaperReader.Read("desks.txt", Text);
        using var json = JsonDocument.Parse(PaperJson.Write([(paper, [new Finding("R1", Severity.NeedsReason, "Legs", "Say why", new(0, 3))])]));
        var written = json.RootElement.GetProperty("papers")[0];
        Assert.Equal("desks.txt", written.GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, written.GetProperty("dateSigned").ValueKind);
        Assert.Equal(JsonValueKind.Null, written.GetProperty("part2").ValueKind);
        Assert.Equal(100_000, written.GetProperty("approvedTotalPence").GetInt64());
        Assert.Equal("of_which", written.GetProperty("spending")[1].GetProperty("kind").GetString());
        var span = written.GetProperty("spans").GetProperty("title");
        Assert.Equal("Desks", Text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()));
        Assert.Equal("needs_reason", written.GetProperty("findings")[0].GetProperty("severity").GetString());
    }
}
