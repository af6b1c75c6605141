using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Remit.Organisations;
using Remit.Rules;

namespace Remit.Spending;

/// <summary>A posting of a file, with what makes it the same in another.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Fingerprint">The SHA-256 of day, amount, supplier, reference, and how many like it stand before it in the file.</param>
public sealed record ReadPosting(int Line, PostingFacts Facts, string Fingerprint);

/// <summary>Reads the finance system's table of postings: columns by their names, in any order; all of it or nothing.</summary>
public static partial class PostingReading
{
    /// <summary>The columns that are needed.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["date", "amount", "supplier", "reference"];

    /// <summary>The column in which an entry, an act or a commitment of the ledger may be named.</summary>
    public const string Names = "id";

    /// <summary>The column in which VAT that cannot be recovered may stand.</summary>
    /// <remarks>Source: Local Government Transparency Code 2015, paragraph 28, which has it published of each item of spending.</remarks>
    public const string LostVat = "irrecoverable_vat";

    /// <summary>The most postings in one file.</summary>
    public const int Most = 20_000;

    /// <summary>The most pence of one posting, either way.</summary>
    public const long MostPence = 100_000_000_000_000;

    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    /// <summary>Reads a table.</summary>
    /// <param name="rows">Its rows with the line on which each begins; the first names the columns.</param>
    /// <returns>The postings, or every reason why the file cannot be taken, with its line.</returns>
    public static (IReadOnlyList<ReadPosting> Postings, IReadOnlyList<Breach> Problems) Read(
        IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> rows
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count < 2)
        {
            return ([], [new("spending.empty-file", "The file has no postings: it needs a line of column names, and one for each posting")]);
        }

        if (rows.Count - 1 > Most)
        {
            return (
                [],
                [
                    new(
                        "spending.large-file",
                        string.Create(CultureInfo.InvariantCulture, $"The file has more than {Most:N0} postings: bring it in parts")
                    ),
                ]
            );
        }

        var columns = rows[0].Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
        if (Needed.Where(n => !columns.Contains(n)).ToList() is { Count: > 0 } missing)
        {
            return (
                [],
                [new("spending.columns", $"The first line does not name the column{(missing.Count == 1 ? "" : "s")} {string.Join(", ", missing)}")]
            );
        }

        List<(int, PostingFacts)> postings = [];
        List<Breach> problems = [];
        foreach (var (line, fields) in rows.Skip(1))
        {
            string Field(string name) => columns.IndexOf(name) is >= 0 and var at && at < fields.Count ? Plain(fields[at]) : "";
            if (FactsOf(Field, out var wrong) is { } facts)
            {
                postings.Add((line, facts));
            }
            else
            {
                problems.Add(new("spending.row", $"Line {line}: {wrong}"));
            }
        }

        return problems.Count > 0 ? ([], problems) : (Of(postings), []);
    }

    /// <summary>Postings that were read elsewhere, each with what makes it the same in another file.</summary>
    /// <param name="postings">Each with its line or its place, from 1, in order.</param>
    public static IReadOnlyList<ReadPosting> Of(IEnumerable<(int Line, PostingFacts Facts)> postings)
    {
        ArgumentNullException.ThrowIfNull(postings);
        List<ReadPosting> read = [];
        Dictionary<string, int> seen = [];
        foreach (var (line, facts) in postings)
        {
            var alike = Key(facts);
            seen[alike] = seen.GetValueOrDefault(alike) + 1;
            read.Add(new(line, facts, Hash($"{alike}|{seen[alike]}")));
        }

        return read;
    }

    private static PostingFacts? FactsOf(Func<string, string> field, out string wrong)
    {
        wrong = "";
        var (id, amount, written) = (field(Names), Amount(field("amount")), field(LostVat));
        var vat = Amount(written);
        Guid named = default;
        if (!DateOnly.TryParseExact(field("date"), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            wrong = $"“{field("date")}” is no day: write 2019-01-21 or 21/01/2019";
        }
        else if (amount is null or 0)
        {
            wrong = $"“{field("amount")}” is no amount in pounds and pence: write 6000.00, or -6000.00 where money came back";
        }
        else if (id.Length > 0 && !Guid.TryParse(id, out named))
        {
            wrong = $"“{id}” is no id of the ledger: copy it from the exported entries, or leave it empty";
        }
        else if (written.Length > 0 && (vat is not { } lost || Math.Abs(lost) > Math.Abs(amount.Value) || lost * Math.Sign(amount.Value) < 0))
        {
            wrong = $"“{written}” is no VAT of {field("amount")}: write pounds and pence with the sign of the amount, or leave it empty";
        }
        else
        {
            return new(on, amount.Value, field("supplier"), field("reference"), id.Length == 0 ? null : named) { LostVat = vat };
        }

        return null;
    }

    /// <summary>Whole pence; null where it is no amount. A comma stands before three figures or the text is none.</summary>
    private static long? Amount(string text)
    {
        if (AmountText().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var isBack = found.Groups["minus"].Success || found.Groups["bracket"].Success;
        var pounds = decimal.Parse(found.Groups["pounds"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return pounds * 100 > MostPence ? null : (long)(pounds * 100) * (isBack ? -1 : 1);
    }

    /// <summary>A text without the apostrophe that keeps spreadsheets from taking it for a formula.</summary>
    private static string Plain(string cell)
    {
        var text = cell.Trim();
        return text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' ? text[1..] : text;
    }

    private static string Key(PostingFacts facts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.On:yyyy-MM-dd}|{facts.Pence}|{OrganisationName.Normalised(facts.Supplier)}|{facts.Reference.ToUpperInvariant()}"
        );

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(
        @"^(?<bracket>\()?(?<minus>[-−])?£?(?<pounds>(?:\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.\d{1,2})?)(?(bracket)\))$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex AmountText();
}
