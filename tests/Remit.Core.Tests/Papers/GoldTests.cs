using System.Text.Json;
using Xunit;

namespace Remit.Papers;

/// <summary>The five papers and the twelve reconstructed ones against their gold: nothing invented, nothing of weight missed.</summary>
public sealed class GoldTests
{
    [Theory]
    [InlineData("seeds", "gold-seeds")]
    [InlineData("corpus/reconstructed", "corpus/gold-reconstructed")]
    public void Fields_are_right_or_absent(string texts, string golds)
    {
        foreach (var (paper, gold) in Pairs(texts, golds))
        {
            Same(gold, "code", paper.Code?.Value.Code, paper.Source);
            Same(gold, "decision_level", paper.Level?.Value, paper.Source);
            Same(gold, "title", paper.Title?.Value, paper.Source);
            Same(
                gold,
                "date_signed",
                paper.DateSigned?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                paper.Source
            );
            Assert.Equal(Texts(gold, "financial_years"), paper.FinancialYears.Select(y => y.Value.ToString()));
            Assert.Equal(Texts(gold, "cited_decisions").Order(), paper.Cites.Select(c => c.Value.Code).Order());
            var total =
                gold.TryGetProperty("approved_total_pence", out var pence) && pence.ValueKind == JsonValueKind.Number
                    ? pence.GetInt64()
                    : (long?)null;
            Assert.True(
                paper.ApprovedTotal is null ? total is null or 0 : paper.ApprovedTotal.Value.Pence == total,
                $"{paper.Source}: {paper.ApprovedTotal?.Value} for {total}"
            );
        }
    }

    [Theory]
    [InlineData("seeds", "gold-seeds")]
    [InlineData("corpus/reconstructed", "corpus/gold-reconstructed")]
    public void Every_amount_of_the_gold_is_found_and_every_item(string texts, string golds)
    {
        foreach (var (paper, gold) in Pairs(texts, golds))
        {
            foreach (var row in gold.GetProperty("spend").EnumerateArray())
            {
                if (row.TryGetProperty("amount_pence", out var pence) && pence.ValueKind == JsonValueKind.Number)
                {
                    Assert.Contains(paper.Spending, s => s.Amount?.Pence == pence.GetInt64());
                }
            }

            Assert.Equal(gold.TryGetProperty("decision_items", out var items) ? items.GetArrayLength() : 0, paper.Items.Count);
        }
    }

    private static IEnumerable<(Paper Paper, JsonElement Gold)> Pairs(string texts, string golds)
    {
        var folder = SharedMaterial.PathOf(golds.StartsWith("corpus", StringComparison.Ordinal) ? golds : $"corpus/{golds}");
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var text = SharedMaterial.Read(texts, $"{Path.GetFileNameWithoutExtension(path)}.txt");
            if (!json.RootElement.TryGetProperty("records", out _))
            {
                yield return (PaperReader.Read(Path.GetFileName(path), text), json.RootElement.Clone());
            }
        }
    }

    private static void Same(JsonElement gold, string field, string? got, string source)
    {
        var wanted = gold.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        Assert.True(wanted == got, $"{source} {field}: {got ?? "nothing"} for {wanted ?? "nothing"}");
    }

    private static IEnumerable<string> Texts(JsonElement gold, string field) =>
        gold.TryGetProperty(field, out var list) ? list.EnumerateArray().Select(e => e.GetString()!) : [];
}
