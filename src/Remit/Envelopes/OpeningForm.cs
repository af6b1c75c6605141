using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;
using Remit.Papers;

namespace Remit.Envelopes;

/// <summary>What somebody enters to open the envelope of a decision that was signed before Remit: what its text says, line by line.</summary>
internal sealed class OpeningForm
{
    private const int EmptyRows = 2;

    public List<OpeningRow> Rows { get; set; } = [];

    [Display(Name = "What does the decision say of VAT?")]
    public string? Vat { get; set; }

    [Display(Name = "What must be met before any money is committed?")]
    public string? Conditions { get; set; }

    [Display(Name = "What may be stopped before its time?")]
    public string? Option { get; set; }

    [Display(Name = "Notice by")]
    public DateOnly? NoticeBy { get; set; }

    [Display(Name = "It then ends on")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>The form as the register's facts fill it.</summary>
    public static OpeningForm Of(DecisionFacts facts)
    {
        var told = facts.Spending.Where(s => s.Kind == SpendingKind.Approved).ToList();
        var parts = facts.Spending.Where(s => s.Kind == SpendingKind.Component && s.Years.Count == 1).ToList();
        OpeningForm form = new();
        form.Rows.AddRange((parts.Count > 0 && told.All(s => s.Years.Count != 1) ? parts : told).SelectMany(RowsOf));
        form.AddEmpty();
        return form;
    }

    /// <summary>Adds empty rows, so that there is always room for more.</summary>
    public void AddEmpty()
    {
        Rows.RemoveAll(r => r.IsEmpty);
        Rows.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new OpeningRow()));
    }

    /// <summary>The terms, where all of it can be read; what cannot be is said at its field.</summary>
    /// <param name="decision">The decision on the register.</param>
    /// <param name="drawn">The lines that rows draw on, by what is typed.</param>
    /// <param name="state">Where to say it.</param>
    /// <param name="name">The form's name in the page.</param>
    public EnvelopeTerms? ToTerms(Decision decision, IReadOnlyDictionary<string, Guid> drawn, ModelStateDictionary state, string name)
    {
        List<LineTerms> lines = [];
        for (var i = 0; i < Rows.Count; i++)
        {
            if (
                !Rows[i].IsEmpty
                && Rows[i].ToLine(drawn, state, string.Create(CultureInfo.InvariantCulture, $"{name}.{nameof(Rows)}[{i}]")) is { } line
            )
            {
                lines.Add(line);
            }
        }

        return state.IsValid
            ? new(decision.CodeKey!, decision.Facts.Title ?? decision.CodeKey!, decision.Facts.Dated ?? DateOnly.MinValue, lines)
            {
                Vat = Said(Vat),
                Decided = decision.Facts is { Approval: ApprovalState.Stated, Approved: { } approved } ? approved : null,
                Conditions = [.. (Conditions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                StopOptions = Said(Option) is { } what ? [new(what, NoticeBy, EndsOn)] : [],
            }
            : null;
    }

    private static IEnumerable<OpeningRow> RowsOf(Spend spend)
    {
        var amount = (spend.Maximum ?? spend.Amount)?.ToShortString();
        // a sum for several years without division is entered once: the officer divides it as the decision does
        return spend.Years.Count == 1 || spend.Per is null
            ? [Row(spend, spend.Years is [var only] ? only.ToString() : null, amount)]
            : spend.Years.Select(year => Row(spend, year.ToString(), amount));
    }

    private static OpeningRow Row(Spend spend, string? year, string? amount) =>
        new()
        {
            Year = year,
            Given = amount,
            Funder = spend.Funder,
            Budget = spend.Budget,
            Source = spend.Words,
        };

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>A line of what the decision allows, as it is entered.</summary>
internal sealed class OpeningRow
{
    [Display(Name = "How much?")]
    public string? Given { get; set; }

    [Display(Name = "Of what, where it is not money")]
    public string? Thing { get; set; }

    [Display(Name = "Financial year")]
    public string? Year { get; set; }

    [Display(Name = "Who pays")]
    public string? Funder { get; set; }

    [Display(Name = "From which budget")]
    public string? Budget { get; set; }

    [Display(Name = "How sure it is")]
    public MoneyCertainty Certainty { get; set; }

    [Display(Name = "Paid by them directly")]
    public bool ByAnother { get; set; }

    [Display(Name = "At most this share of the cost accepted, in per cent")]
    public int? MatchPercent { get; set; }

    [Display(Name = "Drawn from the envelope of")]
    public string? DrawsOn { get; set; }

    [Display(Name = "The sentence that allows it")]
    public string? Source { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Given) && string.IsNullOrWhiteSpace(Source) && string.IsNullOrWhiteSpace(Thing) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The line, where all of it can be read; what cannot be is said at its field.</summary>
    public LineTerms? ToLine(IReadOnlyDictionary<string, Guid> drawn, ModelStateDictionary state, string name)
    {
        var unit = string.IsNullOrWhiteSpace(Thing) ? Quantity.Pounds : Thing.Trim();
        var amount = EnvelopeWords.Amount(Given, unit);
        if (amount is null)
        {
            state.AddModelError(
                $"{name}.{nameof(Given)}",
                unit == Quantity.Pounds ? "Enter an amount in pounds, for example £25,000" : $"Enter a whole number of {unit}"
            );
        }

        FinancialYear year = default;
        if (!string.IsNullOrWhiteSpace(Year) && !FinancialYear.TryParse(Year, out year))
        {
            state.AddModelError($"{name}.{nameof(Year)}", "Enter a financial year, for example 2018-19");
        }

        if (unit == Quantity.Pounds && string.IsNullOrWhiteSpace(Funder))
        {
            state.AddModelError($"{name}.{nameof(Funder)}", "Enter who pays");
        }

        if (string.IsNullOrWhiteSpace(Source))
        {
            state.AddModelError($"{name}.{nameof(Source)}", "Enter the sentence of the decision that allows it");
        }

        Guid? from = null;
        if (!string.IsNullOrWhiteSpace(DrawsOn))
        {
            if (drawn.TryGetValue(DrawsOn, out var line))
            {
                from = line;
            }
            else
            {
                state.AddModelError($"{name}.{nameof(DrawsOn)}", $"{DrawsOn} has no envelope with money of that year: open that one first");
            }
        }

        return amount is null
            ? null
            : new(unit, amount.Value, Source?.Trim() ?? "")
            {
                Year = string.IsNullOrWhiteSpace(Year) ? null : year,
                Funder = Funder?.Trim() ?? "",
                Budget = string.IsNullOrWhiteSpace(Budget) ? null : Budget.Trim(),
                Certainty = Certainty,
                ByAnother = ByAnother,
                MatchPercent = MatchPercent,
                DrawnFrom = from,
            };
    }
}
