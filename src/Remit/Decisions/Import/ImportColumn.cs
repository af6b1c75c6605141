using Remit.References;

namespace Remit.Decisions;

/// <summary>A column that an import takes, and what it sets.</summary>
/// <param name="Name">Its name, the same as in what the register gives out.</param>
/// <param name="Other">Other names that it goes by.</param>
/// <param name="Set">Sets the value on facts.</param>
/// <remarks>docs/data.md lists them; a test holds the list to this one.</remarks>
internal sealed record ImportColumn(string Name, string[] Other, Func<DecisionFacts, ImportValue, DecisionFacts> Set)
{
    /// <summary>Every column.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("code", ["reference"], Code),
        new("publisher", [], (f, v) => f with { Publisher = v.Text() ?? f.Publisher }),
        new("kind", [], (f, v) => f with { Kind = v.Named<DecisionKind>() ?? f.Kind }),
        new("level", [], (f, v) => f with { Level = v.Text() }),
        new("type", [], (f, v) => f with { Type = v.Text() }),
        new("title", [], (f, v) => f with { Title = v.Text() }),
        new("summary", [], (f, v) => f with { Summary = v.Text() }),
        new("date_signed", [], (f, v) => f with { DateSigned = v.Day() }),
        new("date_published", [], (f, v) => f with { DatePublished = v.Day() }),
        new("effective_from", [], (f, v) => f with { EffectiveFrom = v.Day() }),
        new("signatory", ["decision_maker"], (f, v) => f with { Signatory = v.Text() }),
        new("role_shown", ["role_on_page"], (f, v) => f with { RoleShown = v.Text() }),
        new("office", ["deciding_office"], (f, v) => f with { Office = v.Text() }),
        new("directorate", [], (f, v) => f with { Directorate = v.Text() }),
        new("approved_pence", [], (f, v) => Sum(f, v.Pence())),
        new("approved", [], (f, v) => Sum(f, v.Pounds())),
        // after the sums, which say stated or none by themselves
        new("approval", [], (f, v) => v.Named<ApprovalState>() is { } state ? f with { Approval = state } : f),
        new("cites", ["cited"], (f, v) => f with { Cites = [.. v.List().Select(Cited)] }),
        new(
            "items",
            [],
            (f, v) =>
                f with
                {
                    Items =
                    [
                        .. v.List().Select(i => i.IsObject ? new(i.Of("number").Text(), i.Needed("text")) : new DecidedItem(null, i.Text() ?? "")),
                    ],
                }
        ),
        new("spending", [], (f, v) => f with { Spending = [.. v.List().Select(Spending)] }),
        new("financial_years", [], (f, v) => f with { FinancialYears = [.. v.List().Select(y => y.Year())] }),
        new("timeline", [], (f, v) => f with { Timeline = [.. v.List().Select(Activity)] }),
        new("documents", [], (f, v) => f with { Documents = [.. v.List().Select(Document)] }),
        new("single_source", [], (f, v) => f with { SingleSource = v.YesNo() }),
        new("part2", [], (f, v) => f with { Part2 = v.YesNo() }),
        new("deferred", [], (f, v) => f with { Deferred = v.YesNo() }),
        new("source_address", ["url"], (f, v) => f with { SourceAddress = v.Text() }),
        new("body", ["text"], (f, v) => f with { Body = v.Text() }),
    ];

    /// <summary>Columns that say nothing of the decision itself: those of our own exports, and those of research indexes.</summary>
    public static IReadOnlyList<string> PassedOver { get; } =
    [
        "slug",
        "version",
        "recorded_at",
        "passages",
        "approved_pounds",
        "family",
        "file",
        "source",
        "gold",
        "licence",
        "notes",
        "complete",
        "verbatim",
        "visible",
        "arithmetic",
        "observations",
        "retrieve",
    ];

    /// <summary>The column of a name; null when there is none.</summary>
    public static ImportColumn? Named(string name) => All.FirstOrDefault(c => c.Name == name || c.Other.Contains(name));

    private static DecisionFacts Code(DecisionFacts facts, ImportValue value)
    {
        if (value.Text() is not { } written)
        {
            return facts with { Code = null };
        }

        if (DecisionReference.TryParse(written, out var reference, out var refusal))
        {
            return facts with { Code = reference.Code, Kind = reference.Kind };
        }

        // a form of code that nobody knows is a council's own; a damaged one is never stored
        return refusal.Code == "references.damaged-code" ? throw new ImportValueException(refusal.Message) : facts with { Code = written };
    }

    private static DecisionFacts Sum(DecisionFacts facts, Finance.Money? sum) =>
        facts with
        {
            Approved = sum,
            Approval = sum switch
            {
                null => ApprovalState.NotStated,
                { Pence: 0 } => ApprovalState.None,
                _ => ApprovalState.Stated,
            },
        };

    /// <summary>"MD2301", "renews MD2373", or an object with code and relation.</summary>
    private static Citation Cited(ImportValue value)
    {
        if (value.IsObject)
        {
            return new(Normal(value.Needed("code")), value.Of("relation").Named<CitationRelation>() ?? CitationRelation.Cites);
        }

        var text = value.Text() ?? throw new ImportValueException("a cited decision has no code");
        foreach (var relation in Enum.GetValues<CitationRelation>())
        {
            if (text.StartsWith(relation.InWords() + " ", StringComparison.OrdinalIgnoreCase))
            {
                return new(Normal(text[(relation.InWords().Length + 1)..]), relation);
            }
        }

        return new(Normal(text));
    }

    private static string Normal(string code) => DecisionReference.TryParse(code, out var reference) ? reference.Code : code.Trim();

    private static Spend Spending(ImportValue value) =>
        !value.IsObject
            ? throw new ImportValueException("each entry is an object with at least a kind; a table cannot hold them, a JSON line can")
            : new()
            {
                Kind = value.Of("kind").Named<Papers.SpendingKind>() ?? throw new ImportValueException("each entry needs a kind"),
                Amount = value.Of("amount_pence").Pence(),
                Maximum = value.Of("maximum_pence").Pence(),
                UpTo = value.Of("up_to").YesNo() ?? false,
                Per = value.Of("per").Text(),
                Years = [.. value.Of("years").List().Select(y => y.Year())],
                Funder = value.Of("funder").Text(),
                Payee = value.Of("payee").Text(),
                Budget = value.Of("budget").Text(),
            };

    private static PlannedActivity Activity(ImportValue value) =>
        value.IsObject
            ? new(value.Needed("activity"), value.Of("when").Text(), value.Of("start").Day(), value.Of("end").Day())
            : throw new ImportValueException("each entry is an object with an activity; a table cannot hold them, a JSON line can");

    /// <summary>"Signed form | https://…", or an object with title and address.</summary>
    private static DecisionDocument Document(ImportValue value)
    {
        if (value.IsObject)
        {
            return new(value.Needed("title"), value.Of("address").Text());
        }

        var parts = (value.Text() ?? "").Split('|', 2, StringSplitOptions.TrimEntries);
        return new(parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null);
    }
}
