using System.Globalization;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>What is approved of a form when not all of it is.</summary>
public static class PartApproval
{
    /// <summary>The content that is approved: struck items and lines are gone, reduced lines have their lower amount.</summary>
    /// <param name="content">What was brought.</param>
    /// <param name="terms">How it is signed.</param>
    public static FormContent Of(FormContent content, SigningTerms terms)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(terms);
        return terms.IsInPart
            ? content with
            {
                Items = [.. content.Items.Where((_, i) => !terms.StruckItems.Contains(i + 1))],
                Money = content.Money with
                {
                    Lines = [.. content.Money.Lines.Select((line, i) => Reduced(line, i + 1, terms)).OfType<SpendingLine>()],
                },
            }
            : content;
    }

    /// <summary>Why a form may not be approved so; empty when it may.</summary>
    /// <param name="content">What was brought.</param>
    /// <param name="terms">How it is to be signed.</param>
    public static IReadOnlyList<Breach> WhyNot(FormContent content, SigningTerms terms)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (terms.StruckItems.Any(n => n < 1 || n > content.Items.Count) || terms.ReducedLines.Keys.Any(n => n < 1 || n > content.Money.Lines.Count))
        {
            breaches.Add(new("forms.no-such-part", "The form has changed: open the page again and choose anew what is not approved"));
            return breaches;
        }

        if (content.Items.Count > 0 && terms.StruckItems.Distinct().Count() == content.Items.Count)
        {
            breaches.Add(new("forms.all-struck", "Every item is struck, which approves nothing: decline the form instead"));
        }

        foreach (var (place, amount) in terms.ReducedLines)
        {
            if (amount < Money.Zero || amount >= content.Money.Lines[place - 1].Amount)
            {
                breaches.Add(
                    new(
                        "forms.not-reduced",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Line {place} asks for {content.Money.Lines[place - 1].Amount}: approve less than that, £0 for nothing, or leave the line as it is"
                        )
                    )
                );
            }
        }

        if ((terms.IsInPart || terms.Conditions.Count > 0) && string.IsNullOrWhiteSpace(terms.Reason))
        {
            breaches.Add(new("forms.part-without-reason", "Enter why it is approved in part or under conditions"));
        }

        return breaches;
    }

    private static SpendingLine? Reduced(SpendingLine line, int place, SigningTerms terms) =>
        !terms.ReducedLines.TryGetValue(place, out var amount) ? line
        : amount == Money.Zero ? null
        : line with { Amount = amount };
}
