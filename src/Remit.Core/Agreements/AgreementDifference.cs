using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>What differs between an agreement and the one that it varies, fact by fact; the words are compared by <see cref="WordChange"/>.</summary>
/// <param name="What">Which fact, beginning with a capital.</param>
/// <param name="Before">What the earlier one says; null when it says nothing.</param>
/// <param name="After">What the later one says; null when it says nothing.</param>
public sealed record AgreementDifference(string What, string? Before, string? After)
{
    /// <summary>Every fact that differs, in the order in which an agreement says them.</summary>
    /// <param name="before">What the earlier one says.</param>
    /// <param name="after">What the later one says.</param>
    public static IReadOnlyList<AgreementDifference> Between(AgreementTerms before, AgreementTerms after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        IEnumerable<AgreementDifference> facts =
        [
            new("Title", before.Title, after.Title),
            new("Parties", PartiesOf(before), PartiesOf(after)),
            new("First day", DayOf(before.FirstDay), DayOf(after.FirstDay)),
            new("Last day", DayOf(before.LastDay), DayOf(after.LastDay)),
            new("Money over all years", before.Amount.ToString(), after.Amount.ToString()),
            .. before.Figures.Concat(after.Figures).DistinctBy(f => f.LineId).Select(f => FigureOf(f, before, after)),
            new("VAT", before.Vat, after.Vat),
            new(
                "What the money is",
                before.Payment is { } p ? PaymentChoice.InWords(p.Kind) : null,
                after.Payment is { } q ? PaymentChoice.InWords(q.Kind) : null
            ),
            new("How it was bought", before.Buying?.InWords(null), after.Buying?.InWords(null)),
            .. AgreementPlaces.All.Select(place => new AgreementDifference(
                place.Label,
                before.Answers.GetValueOrDefault(place.Name),
                after.Answers.GetValueOrDefault(place.Name)
            )),
        ];
        return [.. facts.Where(f => (f.Before ?? "") != (f.After ?? ""))];
    }

    private static AgreementDifference FigureOf(AgreementFigure figure, AgreementTerms before, AgreementTerms after) =>
        new(
            string.Join(", ", new[] { figure.Year?.ToString(), figure.IsMoney ? figure.Funder : figure.Unit }.Where(p => !string.IsNullOrEmpty(p))),
            before.Figures.FirstOrDefault(f => f.LineId == figure.LineId)?.InWords,
            after.Figures.FirstOrDefault(f => f.LineId == figure.LineId)?.InWords
        );

    private static string PartiesOf(AgreementTerms terms) => FormWords.List([.. terms.Partners.Select(p => p.Name)]);

    private static string? DayOf(DateOnly? day) => day is { } known ? DayWords.Of(known) : null;
}
