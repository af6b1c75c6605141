using System.Text.Json;
using Remit.Decisions;
using Xunit;

namespace Remit.PublicLog;

public sealed class DecisionLeafTests
{
    /// <summary>What stands in no entry: addresses of this site, the text itself (its hash does), and what a search adds.</summary>
    private static readonly string[] NotLogged = ["url", "body", "passages"];

    [Fact]
    public void An_entry_has_exactly_these_octets() =>
        Assert.Equal(
            """
            {"approval":"not_stated","approved_pence":null,"body_sha256":null,"cites":[],"code":"DD1","date_published":null,"date_signed":null,"deferred":null,"directorate":null,"documents":[],"effective_from":null,"financial_years":[],"items":[],"kind":"dd","level":null,"office":null,"part2":null,"publisher":"Greater London Authority","recorded_at":"2026-11-23T09:30:00Z","role_shown":null,"signatory":null,"single_source":null,"slug":"dd1","source_address":null,"spending":[],"summary":null,"timeline":[],"title":"One – “1”","type":null,"version":1}
            """,
            DecisionLeaf.Of("dd1", Examples.Sparse("DD1", "One – “1”"), 1, Examples.Now)
        );

    [Fact]
    public void Every_property_of_a_decisions_JSON_is_logged_or_said_not_to_be()
    {
        var published = JsonSerializer.SerializeToElement(
            DecisionData.Of("md2373", Examples.Office(), 1, Examples.Now, "https://example.org") with
            {
                Passages = [],
            },
            DecisionJson.Options
        );
        Assert.Equal(
            published.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal),
            DecisionLeaf.Logged.Concat(NotLogged).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_text_is_there_by_its_hash_and_a_change_of_one_letter_shows()
    {
        var facts = Examples.Office() with { Body = "abc" };
        var entry = DecisionLeaf.Of("md2373", facts, 1, Examples.Now);
        Assert.Contains("\"body_sha256\":\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("\"abc\"", entry, StringComparison.Ordinal);
        Assert.Equal(["body_sha256"], DecisionLeaf.Differences(entry, DecisionLeaf.Of("md2373", facts with { Body = "abd" }, 1, Examples.Now)));
    }

    [Fact]
    public void A_time_is_counted_in_whole_microseconds_as_every_database_keeps_it() =>
        Assert.Equal(
            DecisionLeaf.Of("dd1", Examples.Sparse("DD1", "One"), 1, Examples.Now.AddMicroseconds(7)),
            DecisionLeaf.Of("dd1", Examples.Sparse("DD1", "One"), 1, Examples.Now.AddMicroseconds(7).AddTicks(9))
        );

    [Theory]
    [InlineData("""{ "b": 1, "a": [true, null, "é\u001f\n\"\\/😀"] }""", """{"a":[true,null,"é\u001f\n\"\\/😀"],"b":1}""")]
    [InlineData("""{"2":{},"10":[],"A":-5,"a":0}""", """{"10":[],"2":{},"A":-5,"a":0}""")]
    public void One_value_has_one_form(string json, string canonical)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(canonical, CanonicalJson.Write(document.RootElement));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9007199254740992")]
    [InlineData("1e3")]
    public void A_number_that_programs_read_differently_is_refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(document.RootElement));
    }
}
