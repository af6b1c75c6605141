using System.Globalization;
using Remit.References;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions;

/// <summary>What the databases find is what reading every decision from end to end finds, in the same order.</summary>
public abstract class SearchAgreesTests(TestDatabase database)
{
    private const int Decisions = 150;
    private const int Questions = 400;

    private static readonly string[] Words =
    [
        "borough",
        "boroughs",
        "London's",
        "co-ordinate",
        "coordinate",
        "office",
        "Café",
        "grant",
        "£50,000",
        "50k",
        "£0.05m",
        "MD2373",
        "MD 2373",
        "2018/19",
        "2018-19",
        "policies",
        "policy",
        "class",
        "classes",
        "R&D",
        "the",
        "of",
        "don't",
        "naïve",
        "18/00046",
        "face-to-face",
    ];

    [Fact]
    public async Task Questions_made_at_random_find_what_a_reader_of_everything_finds()
    {
        var random = new Random(20261122);
        DecisionFacts[] facts = [.. Enumerable.Range(0, Decisions).Select(i => Made(random, i))];
        await database.RecordInBulkAsync(facts);
        var found = 0;
        for (var i = 0; i < Questions; i++)
        {
            var question = Question(random);
            var expected = facts
                .Where(f => BruteForce.Finds(f, question))
                .OrderBy(f => BruteForce.Tier(f, question))
                .ThenByDescending(f => f.DateSigned)
                .ThenBy(f => int.Parse(f.Code![2..], CultureInfo.InvariantCulture))
                .Select(f => f.Code!)
                .ToList();
            var list = await database.Register.ListAsync(new() { Text = question, PerPage = 100 });
            Assert.True(
                expected.Take(100).SequenceEqual(list.Hits.Select(h => h.Code!)) && expected.Count == list.Total,
                $"{question}: expected {string.Join(' ', expected)}; found {string.Join(' ', list.Hits.Select(h => h.Code))}"
            );
            found += list.Total;
        }

        Assert.InRange(found, Questions, Questions * Decisions); // questions that find nothing prove nothing
    }

    private static DecisionFacts Made(Random random, int number) =>
        new()
        {
            Publisher = "Greater London Authority",
            Code = $"DD{number + 100}",
            Kind = DecisionKind.Dd,
            Title = Text(random, 3),
            Summary = random.Next(3) == 0 ? null : Text(random, 8),
            DateSigned = random.Next(4) == 0 ? null : new DateOnly(2018, 1, 1).AddDays(random.Next(30)),
            Body = random.Next(5) == 0 ? null : Text(random, 25),
        };

    private static string Text(Random random, int words) =>
        string.Join(random.Next(6) == 0 ? ", " : " ", Enumerable.Range(0, 1 + random.Next(words)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Question(Random random) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, 1 + random.Next(3))
                .Select(_ =>
                    random.Next(8) switch
                    {
                        0 => $"\"{Text(random, 2)}\"",
                        1 => $"\"{Text(random, 4)}\"",
                        2 => $"-{Words[random.Next(Words.Length)]}",
                        3 => $"-\"{Text(random, 4)}\"",
                        4 => "bor*",
                        _ => Words[random.Next(Words.Length)],
                    }
                )
        );
}

public sealed class SearchAgreesOnSqliteTests(SqliteTestDatabase database) : SearchAgreesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class SearchAgreesOnPostgresTests(PostgresTestDatabase database) : SearchAgreesTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>Searches by going through every word: slow, and plain enough to be seen to be right.</summary>
internal static class BruteForce
{
    public static bool Finds(DecisionFacts facts, string text)
    {
        var question = SearchQuestion.Of(text);
        string?[] streams = [facts.Title, facts.Summary, facts.Body ?? facts.Summary, facts.Code, facts.Publisher];
        var words = streams.Select(s => SearchWords.Of(s)).ToList();
        return question.Wanted.All(c => Stands(words, c)) && !question.Unwanted.Any(c => Stands(words, c));
    }

    /// <summary>0 for the code that is asked for, 1 for a title with all of the words, 2 for a summary with all of them, else 3.</summary>
    public static int Tier(DecisionFacts facts, string text)
    {
        var question = SearchQuestion.Of(text);
        if (question.CodeKey == DecisionCode.Key(facts.Code))
        {
            return 0;
        }

        if (question.Wanted.Count == 0)
        {
            return 3;
        }

        return HasAll(facts.Title) ? 1
            : HasAll(facts.Summary) ? 2
            : 3;

        bool HasAll(string? field)
        {
            var words = SearchWords.Of(field).Select(w => w.Text).ToList();
            return question.Wanted.All(c =>
                c.IsBeginning
                    ? words.Any(w => w.StartsWith(c.Alternatives[0][0], StringComparison.Ordinal))
                    : c.Alternatives.Any(a => a.All(words.Contains))
            );
        }
    }

    private static bool Stands(List<List<SearchWord>> streams, SearchClause clause) =>
        clause.Alternatives.Any(row =>
            streams.Any(stream =>
                clause.IsBeginning ? stream.Any(w => w.Text.StartsWith(row[0], StringComparison.Ordinal))
                : row.Count == 1 ? stream.Any(w => w.Text == row[0])
                : Follow([.. stream.Where(w => w.Form == SearchWordForm.Main).Select(w => w.Text)], row)
            )
        );

    private static bool Follow(List<string> words, IReadOnlyList<string> row) =>
        Enumerable.Range(0, Math.Max(0, words.Count - row.Count + 1)).Any(at => row.Select((word, i) => words[at + i] == word).All(same => same));
}
