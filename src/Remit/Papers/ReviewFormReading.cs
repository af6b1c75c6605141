using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Finance;
using Remit.References;

namespace Remit.Papers;

/// <summary>Reads a filled-in review into facts, and says at each field what cannot be read.</summary>
internal sealed class ReviewFormReading(ReviewForm form, PaperImport import, ModelStateDictionary state, string prefix)
{
    private readonly DecisionFacts _read = import.Read;

    /// <summary>The facts; to be used only when nothing was said against a field.</summary>
    public DecisionFacts Facts()
    {
        var draft = import.Draft;
        var (code, kind) = Code();
        return draft with
        {
            Publisher = Words(form.Publisher, draft.Publisher) ?? "",
            Code = code,
            Kind = kind,
            Level = Words(form.Level, draft.Level),
            Type = Words(form.Type, draft.Type),
            Title = Words(form.Title, draft.Title),
            Summary = Words(form.Summary, draft.Summary),
            DateSigned = form.DateSigned,
            DatePublished = form.DatePublished,
            EffectiveFrom = form.EffectiveFrom,
            Signatory = Words(form.Signatory, draft.Signatory),
            RoleShown = Words(form.RoleShown, draft.RoleShown),
            Office = Words(form.Office, draft.Office),
            Directorate = Words(form.Directorate, draft.Directorate),
            Approval = form.Approval,
            Approved = Approved(),
            FinancialYears = Years(form.FinancialYears, nameof(form.FinancialYears)),
            SingleSource = form.SingleSource,
            Part2 = form.Part2,
            Deferred = form.Deferred,
            SourceAddress = Words(form.SourceAddress, draft.SourceAddress),
            Items = [.. form.Items.Select(Item).OfType<DecidedItem>()],
            Spending = [.. form.Sums.Select(Sum).OfType<Spend>()],
            Cites = [.. form.Cites.Select(Citation).OfType<Citation>()],
            Timeline = [.. form.Timeline.Select(Activity).OfType<PlannedActivity>()],
            Documents = [.. form.Documents.Select(Document).OfType<DecisionDocument>()],
        };
    }

    /// <summary>What the officer says of the values: a value that is given cannot be missing from the text and right at once.</summary>
    public IReadOnlyDictionary<string, FactCheck> Checks(DecisionFacts facts)
    {
        Dictionary<string, FactCheck> checks = [];
        foreach (var field in form.NotInText.Intersect(FactSheet.Askable))
        {
            checks[field] = FactCheck.NotInText;
            if (FactSheet.IsGiven(facts, field))
            {
                Refuse(
                    FactSheet.FormFieldOf(field),
                    $"You have given {FactSheet.InSentence(field)} and said that it is not in the published text: leave one of the two out"
                );
            }
        }

        foreach (var field in form.Right.Where(f => FactSheet.IsGiven(facts, f)))
        {
            checks[field] = FactCheck.Right;
        }

        return checks;
    }

    private (string? Code, DecisionKind Kind) Code()
    {
        var draft = import.Draft;
        var typed = Words(form.Code, draft.Code);
        if (typed is null || typed == draft.Code)
        {
            return (typed, typed is null ? DecisionKind.Other : draft.Kind);
        }

        if (DecisionReference.TryParse(typed, out var reference, out var refusal))
        {
            return (reference.Code, reference.Kind);
        }

        if (refusal.Code == "references.damaged-code")
        {
            Refuse(nameof(form.Code), refusal.Message);
        }

        return (typed, DecisionKind.Other);
    }

    private Money? Approved() =>
        form.Approval switch
        {
            ApprovalState.None => Money.Zero,
            ApprovalState.Stated when string.IsNullOrWhiteSpace(form.Approved) => Refuse<Money?>(
                nameof(form.Approved),
                "Enter the sum approved, for example £50,000"
            ),
            ApprovalState.Stated => Amount(form.Approved, nameof(form.Approved)),
            _ => null,
        };

    private DecidedItem? Item(ItemRow row)
    {
        var was = At(_read.Items, row.At);
        return Words(row.Text, was?.Text) is { } text ? new(Words(row.Number, was?.Number), text) : null;
    }

    private Spend? Sum(SumRow row, int at)
    {
        if (row.At is null && new[] { row.Amount, row.Maximum, row.Payee, row.Funder, row.Budget, row.Years }.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var (was, field) = (At(_read.Spending, row.At), $"Sums[{at}].");
        Spend sum = new()
        {
            Kind = row.Kind,
            Amount = Amount(row.Amount, field + nameof(row.Amount)),
            Maximum = Amount(row.Maximum, field + nameof(row.Maximum)),
            UpTo = row.UpTo,
            Per = Words(row.Per, was?.Per),
            Years = Years(row.Years, field + nameof(row.Years)),
            Funder = Words(row.Funder, was?.Funder),
            Payee = Words(row.Payee, was?.Payee),
            Budget = Words(row.Budget, was?.Budget),
            Words = was?.Words,
        };
        if (sum is { Amount: { } from, Maximum: { } to } && to < from)
        {
            Refuse(field + nameof(row.Maximum), $"The range from {from} to {to} ends below its start");
        }

        return sum;
    }

    private Citation? Citation(CitationRow row, int at)
    {
        if (string.IsNullOrWhiteSpace(row.Code))
        {
            return null;
        }

        var field = $"Cites[{at}].{nameof(row.Code)}";
        if (DecisionReference.TryParse(row.Code, out var reference, out var refusal))
        {
            return new(reference.Code, row.Relation);
        }

        return refusal.Code == "references.damaged-code" || DecisionCode.Key(row.Code) is null
            ? Refuse<Citation?>(field, refusal.Message)
            : new(row.Code.Trim(), row.Relation);
    }

    private PlannedActivity? Activity(ActivityRow row, int at)
    {
        var was = At(_read.Timeline, row.At);
        var (activity, when) = (Words(row.Activity, was?.Activity), Words(row.When, was?.When));
        if (activity is null)
        {
            return when is null
                ? null
                : Refuse<PlannedActivity?>($"Timeline[{at}].{nameof(row.Activity)}", $"Say what happens {when}, or remove the line");
        }

        if (was is not null && when == was.When)
        {
            return new(activity, when, was.Start, was.End);
        }

        return DateText.TryRead(when, out var date) ? new(activity, when, date.First, date.Last) : new(activity, when, null, null);
    }

    private DecisionDocument? Document(DocumentRow row, int at)
    {
        var (title, address) = (Words(row.Title, null), Words(row.Address, null));
        return title is null && address is null ? null
            : title is null ? Refuse<DecisionDocument?>($"Documents[{at}].{nameof(row.Title)}", "Give the document’s title")
            : new(title, address);
    }

    private Money? Amount(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return Money.TryParse(typed, out var amount)
            ? amount
            : Refuse<Money?>(field, $"“{Short(typed)}” is not an amount of money: write it like £1,234.50, £30k or £1.2m");
    }

    private IReadOnlyList<FinancialYear> Years(string? typed, string field)
    {
        List<FinancialYear> years = [];
        foreach (var part in (typed ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FinancialYear.TryParse(part, out var year))
            {
                years.Add(year);
            }
            else if (FinancialYearText.FindAll(part) is [{ Start: 0 } several] && several.Length == part.Length)
            {
                years.AddRange(several.Years);
            }
            else
            {
                Refuse(field, $"“{Short(part)}” is not a financial year: write it like 2018-19, several with commas between");
            }
        }

        return [.. years.Distinct()];
    }

    /// <summary>What was typed, or what stood there before when only its white space differs: a browser gives line ends of its own.</summary>
    private static string? Words(string? typed, string? before)
    {
        var trimmed = typed?.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        return string.IsNullOrEmpty(trimmed) ? null
            : before is not null && Plain(trimmed) == Plain(before) ? before
            : trimmed;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static T? At<T>(IReadOnlyList<T> rows, int? at)
        where T : class => at >= 0 && at < rows.Count ? rows[at.Value] : null;

    private static string Short(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";

    private void Refuse(string field, string message) => state.AddModelError($"{prefix}.{field}", message);

    private T Refuse<T>(string field, string message)
    {
        Refuse(field, message);
        return default!;
    }
}
