using Remit.Finance;

namespace Remit.Envelopes;

/// <summary>Envelopes in words.</summary>
internal static class EnvelopeWords
{
    /// <summary>What a line is, in a few words.</summary>
    public static string Name(EnvelopeLine line)
    {
        if (!line.IsMoney)
        {
            return $"{char.ToUpperInvariant(line.Unit[0])}{line.Unit[1..]}";
        }

        var when = line.Year is { } year ? $"{year}, " : "";
        return line.Budget is { } budget ? $"{when}{line.Funder} from {budget}" : $"{when}{line.Funder}";
    }

    /// <summary>What has to be known of a line beside its amounts; null when nothing has.</summary>
    public static string? Note(EnvelopeLine line) =>
        line.ByAnother ? "Paid by them directly"
        : line.IsInKind ? "In kind"
        : line.Certainty == Forms.MoneyCertainty.SubjectToBudget ? "Budget not confirmed"
        : line.MatchPercent is { } percent ? $"At most {percent}% of the cost accepted"
        : line.Least is { } least ? $"At least {least}"
        : null;

    /// <summary>What caps say of VAT.</summary>
    public static string Vat(Envelope envelope) => envelope.Vat ?? "The decision does not say whether VAT is inside these amounts";

    /// <summary>An amount as somebody typed it, for a line: pounds, or a whole number of things.</summary>
    /// <returns>Null when it is none.</returns>
    public static long? Amount(string? typed, string unit) =>
        unit == Quantity.Pounds
            ? Money.TryParse(typed, out var money)
                ? money.Pence
                : null
            : long.TryParse(
                typed,
                System.Globalization.NumberStyles.AllowThousands,
                System.Globalization.CultureInfo.InvariantCulture,
                out var things
            )
                ? things
                : null;

    /// <summary>What to type where an amount is not one.</summary>
    public static string AmountWanted(EnvelopeLine line) =>
        line.IsMoney ? "Enter an amount in pounds, for example £12,500 or £12,500.50" : $"Enter a whole number of {line.Unit}, for example 2";
}
