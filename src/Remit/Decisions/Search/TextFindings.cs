using System.Data.Common;

namespace Remit.Decisions;

/// <summary>What the database's index found for a question, and at which stamp of the register.</summary>
internal sealed class TextFindings
{
    private TextFindings(long stamp, SearchQuestion question, IReadOnlyList<List<long>> found) => (Stamp, Question, Found) = (stamp, question, found);

    public long Stamp { get; }

    public SearchQuestion Question { get; }

    /// <summary>The entries of each search in the order of <see cref="Searches"/>.</summary>
    private IReadOnlyList<List<long>> Found { get; }

    public static async Task<TextFindings> AskAsync(
        DbConnection connection,
        ITextIndex index,
        SearchQuestion question,
        CancellationToken cancellation
    )
    {
        var searches = Searches(question);
        await using var command = connection.CreateCommand();
        index.Ask(command, searches);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        List<List<long>> found = [];
        for (var i = 0; i < searches.Count; i++)
        {
            List<long> entries = [];
            index.Read(rows, i + 1, entries);
            found.Add(entries);
        }

        return new(rows.GetInt64(0), question, found);
    }

    /// <summary>The decisions in which the words are, in tiers: the code that was asked for, all words in the title, all in the summary, the rest.</summary>
    public FoundDecisions In(RegisterIndex register)
    {
        var wanted = Question.Wanted.Count;
        var all = wanted == 0 ? register.All : Set(register, Found[0]);
        foreach (var unwanted in Found.Skip(wanted == 0 ? 0 : 3))
        {
            all = all.Without(Set(register, unwanted));
        }

        var left = all;
        List<Bits> tiers = [];
        var code = new Bits(register.Rows.Length);
        foreach (var place in register.WithCode(Question.CodeKey))
        {
            code.Add(place);
        }

        foreach (var tier in wanted == 0 ? [code] : new[] { code, Set(register, Found[1]), Set(register, Found[2]) })
        {
            tiers.Add(left.And(tier));
            left = left.Without(tier);
        }

        return new(all, [.. tiers, left]);
    }

    /// <summary>The words anywhere, in the title, in the summary; then each thing that must not be there on its own.</summary>
    private static List<TextSearch> Searches(SearchQuestion question)
    {
        List<TextSearch> searches =
            question.Wanted.Count == 0
                ? []
                : [new(question.Wanted), new(question.Wanted, SearchDocument.InTitle), new(question.Wanted, SearchDocument.InSummary)];
        return [.. searches, .. question.Unwanted.Select(clause => new TextSearch([clause]))];
    }

    private static Bits Set(RegisterIndex register, List<long> entries)
    {
        var set = new Bits(register.Rows.Length);
        foreach (var entry in entries)
        {
            if (register.PlaceOf(entry) is { } place)
            {
                set.Add(place);
            }
        }

        return set;
    }
}

/// <summary>The decisions in which the words of a question are.</summary>
/// <param name="All">All of them.</param>
/// <param name="Tiers">The same, the best first.</param>
internal sealed record FoundDecisions(Bits All, IReadOnlyList<Bits> Tiers);
