using System.Globalization;
using Remit.Organisations;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>An organisation as a list of members names it.</summary>
/// <param name="Line">The line of the list, from 1.</param>
/// <param name="Details">The organisation with the identifiers that the list gives.</param>
/// <param name="Sector">Its sector, as the cluster writes it.</param>
public sealed record MemberLine(int Line, Organisation Details, string Sector);

/// <summary>Reads a list of members: columns by their names, in any order; all of it or nothing, and what is wrong line by line.</summary>
/// <remarks>Source: ADD2253, S1: a cluster of more than 80 partners is not typed one by one.</remarks>
public static class MemberList
{
    /// <summary>The columns that are needed.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["name", "sector"];

    /// <summary>The column in which public identifiers may stand, with blanks or semicolons between.</summary>
    public const string Identifiers = "identifiers";

    /// <summary>The most members in one list.</summary>
    public const int Most = 2_000;

    /// <summary>Reads a list.</summary>
    /// <param name="rows">Its rows with the line on which each begins; the first names the columns.</param>
    /// <param name="cluster">The cluster whose sectors they belong to.</param>
    /// <returns>The members, or every reason why the list cannot be taken, with its line.</returns>
    public static (IReadOnlyList<MemberLine> Members, IReadOnlyList<Breach> Problems) Read(
        IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> rows,
        Cluster cluster
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(cluster);
        if (rows.Count < 2)
        {
            return Refused("secondments.empty-list", "The list has no members: it needs a line of column names, and one for each member");
        }

        if (rows.Count - 1 > Most)
        {
            return Refused(
                "secondments.long-list",
                string.Create(CultureInfo.InvariantCulture, $"The list has more than {Most:N0} members: bring it in parts")
            );
        }

        var columns = rows[0].Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
        if (Needed.Except(columns).ToList() is { Count: > 0 } missing)
        {
            return Refused(
                "secondments.list-columns",
                $"The first line does not name the column{(missing.Count == 1 ? "" : "s")} {string.Join(" and ", missing)}"
            );
        }

        List<MemberLine> members = [];
        List<Breach> problems = [];
        foreach (var (line, fields) in rows.Skip(1))
        {
            string Field(string name) => columns.IndexOf(name) is >= 0 and var at && at < fields.Count ? fields[at].Trim() : "";
            var (member, wrong) = Read(line, Field, cluster);
            wrong =
            [
                .. wrong,
                .. members
                    .Where(m => member is not null && m.Details.IsSameAs(member.Details))
                    .Take(1)
                    .Select(m => $"line {m.Line} names it already"),
            ];
            problems.AddRange(wrong.Select(w => new Breach("secondments.list-line", $"Line {line}: {w}")));
            if (member is not null)
            {
                members.Add(member);
            }
        }

        return problems.Count > 0 ? ([], problems) : (members, []);
    }

    private static (MemberLine? Member, IReadOnlyList<string> Wrong) Read(int line, Func<string, string> field, Cluster cluster)
    {
        List<string> wrong = [];
        var sector = cluster.Sectors.FirstOrDefault(s => s.Equals(field("sector"), StringComparison.OrdinalIgnoreCase));
        if (sector is null)
        {
            wrong.Add($"“{field("sector")}” is none of the cluster’s sectors, which are {string.Join(", ", cluster.Sectors)}");
        }

        List<OrganisationIdentifier> identifiers = [];
        foreach (var written in field(Identifiers).Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (OrganisationIdentifier.TryParse(written, out var identifier, out var refusal))
            {
                identifiers.Add(identifier);
            }
            else
            {
                wrong.Add(refusal.Message);
            }
        }

        Organisation details = new(field("name"), [.. identifiers.Distinct()]);
        wrong.AddRange(PartnerOrganisation.WhyNotEnter(details).Select(b => b.Message));
        return wrong.Count > 0 ? (null, wrong) : (new(line, details, sector!), []);
    }

    private static (IReadOnlyList<MemberLine>, IReadOnlyList<Breach>) Refused(string code, string message) => ([], [new(code, message)]);
}
