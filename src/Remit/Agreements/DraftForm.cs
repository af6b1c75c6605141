using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;

namespace Remit.Agreements;

/// <summary>A draft as it is typed.</summary>
internal sealed class DraftForm
{
    /// <summary>What the drafter had before them.</summary>
    public int Step { get; set; }

    [Display(Name = "Title")]
    public string? Title { get; set; }

    [Display(Name = "Which organisations is it made with?")]
    public List<Guid> Partners { get; set; } = [];

    [Display(Name = "First day")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    public List<FigureInput> Figures { get; set; } = [];

    [Display(Name = "Is VAT inside the amounts?")]
    public string? Vat { get; set; }

    [Display(Name = "What is the money?")]
    public PaymentKind? Payment { get; set; }

    [Display(Name = "Why?")]
    public string? PaymentReason { get; set; }

    [Display(Name = "Which conditions of the decision are met when every party has signed?")]
    public List<Guid> Meets { get; set; } = [];

    public List<AnswerInput> Answers { get; set; } = [];

    /// <summary>The form of a draft as it stands.</summary>
    public static DraftForm Of(Agreement agreement, DecisionCover cover, IReadOnlyList<AgreementPlace> questions)
    {
        var terms = agreement.Terms;
        return new()
        {
            Step = agreement.Step,
            Title = terms.Title,
            Partners = [.. terms.Partners.Select(p => p.OrganisationId)],
            FirstDay = terms.FirstDay,
            LastDay = terms.LastDay,
            Figures = [.. Takeable(cover).Select(line => FigureInput.Of(line, terms))],
            Vat = terms.Vat,
            Payment = terms.Payment?.Kind ?? AgreementKinds.PaymentOf(agreement.Kind) ?? cover.Payment,
            PaymentReason = terms.Payment?.Reason,
            Meets = [.. terms.Meets],
            Answers = [.. questions.Select(q => new AnswerInput { Name = q.Name, Value = terms.Answers.GetValueOrDefault(q.Name) })],
        };
    }

    /// <summary>The lines from which something can be taken.</summary>
    public static IEnumerable<CoverLine> Takeable(DecisionCover cover) => cover.Lines.Where(l => !l.ByAnother);

    /// <summary>What the draft says; what cannot be read is noted as an error of its field.</summary>
    public AgreementTerms ToTerms(
        AgreementTerms before,
        DecisionCover cover,
        IReadOnlyList<PartnerOrganisation> organisations,
        ModelStateDictionary state,
        string prefix
    ) =>
        before with
        {
            Title = Title?.Trim() ?? "",
            Partners = [.. organisations.Where(o => Partners.Contains(o.Id)).Select(o => new AgreementPartner(o.Id, o.Name))],
            FirstDay = FirstDay,
            LastDay = LastDay,
            Figures =
            [
                .. Figures
                    .Select((f, i) => f.ToFigure(cover, state, $"{prefix}.{nameof(Figures)}[{i}].{nameof(FigureInput.Amount)}"))
                    .OfType<AgreementFigure>(),
            ],
            Vat = Vat,
            Payment = Payment is { } kind && !string.IsNullOrWhiteSpace(PaymentReason) ? new(kind, PaymentReason.Trim()) : before.Payment,
            Meets = [.. cover.Conditions.Where(c => Meets.Contains(c.Id)).Select(c => c.Id)],
            Answers = Answers
                .Where(a => AgreementPlaces.Named(a.Name) is { Source: PlaceSource.Typed } && !string.IsNullOrWhiteSpace(a.Value))
                .DistinctBy(a => a.Name)
                .ToDictionary(a => a.Name, a => a.Value!.Trim()),
        };
}

/// <summary>How much is taken of a line, as it is typed.</summary>
internal sealed class FigureInput
{
    public Guid LineId { get; set; }

    public string? Amount { get; set; }

    public static FigureInput Of(CoverLine line, AgreementTerms terms) =>
        new()
        {
            LineId = line.Id,
            Amount =
                terms.Figures.FirstOrDefault(f => f.LineId == line.Id) is not { } figure ? null
                : line.IsMoney ? figure.InWords
                : figure.Amount.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>What is taken; null when nothing is, or it cannot be read.</summary>
    public AgreementFigure? ToFigure(DecisionCover cover, ModelStateDictionary state, string field)
    {
        if (string.IsNullOrWhiteSpace(Amount) || cover.Lines.FirstOrDefault(l => l.Id == LineId) is not { } line)
        {
            return null;
        }

        if (line.IsMoney && Money.TryParse(Amount, out var money) && money > Money.Zero)
        {
            return new(line.Id, line.Unit, line.Year, line.Funder, money.Pence);
        }

        if (!line.IsMoney && int.TryParse(Amount.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return new(line.Id, line.Unit, line.Year, "", count);
        }

        state.AddModelError(
            field,
            line.IsMoney ? "Enter an amount above £0, such as £12,500, or leave it empty" : "Enter a whole number above 0, or leave it empty"
        );
        return null;
    }
}

/// <summary>An answer to a question, as it is typed.</summary>
internal sealed class AnswerInput
{
    public string Name { get; set; } = "";

    public string? Value { get; set; }
}
