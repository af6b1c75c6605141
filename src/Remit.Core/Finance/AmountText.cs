using System.Buffers;
using Remit.Rules;

namespace Remit.Finance;

/// <summary>Finds the money in running text.</summary>
/// <remarks>
/// Every notation of the papers is read: "£50,000", "up to £100k per year from 2019/20 to 2021/22", "between £10,000 and £150,000",
/// "$92,544 (£70,777)", "no additional cost", "as set out in Part 2". A text that has lost all its pound signs gives doubtful mentions only.
/// Linear in the length of the text; any text is allowed.
/// </remarks>
public static class AmountText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("£$€￡₤");
    private static readonly SearchValues<string> Codes = SearchValues.Create(["GBP", "USD", "EUR"], StringComparison.Ordinal);

    /// <summary>Every mention in the order of the text, none overlapping another; empty when there is none.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<AmountMention> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<AmountMention> found = [];
        var span = text.AsSpan();
        FindSigns(span, found);
        if (found.Count == 0)
        {
            AmountsWithoutSign.Find(span, found);
        }

        var figures = found.Count;
        AmountStatements.Find(span, found);
        return figures < found.Count ? InOrder(found) : found;
    }

    private static List<AmountMention> InOrder(List<AmountMention> found)
    {
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        List<AmountMention> apart = [];
        foreach (var mention in found)
        {
            if (apart.Count == 0 || mention.Start >= apart[^1].End)
            {
                apart.Add(mention);
            }
        }

        return apart;
    }

    private static void FindSigns(ReadOnlySpan<char> text, List<AmountMention> found)
    {
        // three plain searches are quicker than one for all, and most texts have no codes
        var hasCodes =
            text.Contains("GBP", StringComparison.Ordinal)
            || text.Contains("USD", StringComparison.Ordinal)
            || text.Contains("EUR", StringComparison.Ordinal);
        var nextCode = hasCodes ? NextCode(text, 0) : text.Length;
        for (var from = 0; from < text.Length; )
        {
            var step = text[from..].IndexOfAny(Signs);
            var sign = step < 0 ? text.Length : from + step;
            var at = Math.Min(sign, nextCode);
            if (at == text.Length)
            {
                return;
            }

            var floor = found.Count > 0 ? found[^1].End : 0;
            if (at >= floor && ReadMoney(text, at, floor) is { } mention)
            {
                found.Add(mention);
                from = Math.Max(mention.End, at + 1);
            }
            else
            {
                from = at + 1;
            }

            nextCode = nextCode < from ? NextCode(text, from) : nextCode;
        }
    }

    private static int NextCode(ReadOnlySpan<char> text, int from)
    {
        var step = text[from..].IndexOfAny(Codes);
        return step < 0 ? text.Length : from + step;
    }

    private static AmountMention? ReadMoney(ReadOnlySpan<char> text, int at, int floor)
    {
        if (!TryReadCurrency(text, at, out var currency, out var start, out var digits) || start < floor)
        {
            return null;
        }

        if (Figure.Read(text, digits) is not { } figure)
        {
            return null;
        }

        var lead = AmountLead.Read(text, start, floor);
        if (currency is not null)
        {
            return AmountTail.Read(text, Foreign(text, currency, figure, lead));
        }

        return Sterling(text, lead, start, figure);
    }

    /// <summary>A mention of sterling from its first figure on: a range when another figure follows, with the words after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lead">The words before.</param>
    /// <param name="start">Where the sign stands.</param>
    /// <param name="figure">The figure.</param>
    internal static AmountMention Sterling(ReadOnlySpan<char> text, AmountLead lead, int start, Figure figure)
    {
        var mention = new AmountMention(lead.Start, figure.End - lead.Start)
        {
            UpTo = lead.IsCeiling,
            Qualifier = lead.Qualifier,
            InTotal = lead.InTotal,
            Times = lead.Times,
        };
        if (AmountRange.Read(text, start, figure, lead) is { } other)
        {
            var low = figure.In(other);
            return AmountTail.Read(
                text,
                mention with
                {
                    Length = other.End - lead.Start,
                    Statement = AmountStatement.Range,
                    Minimum = low.Amount,
                    Maximum = other.Amount,
                    Doubt = low.Doubt | other.Doubt,
                }
            );
        }

        // "between" without its "and" qualifies nothing
        mention = lead.Between ? mention with { Start = start, Length = figure.End - start } : mention;
        var negative = IsMinus(text, start) && mention.Start == start;
        var amount = figure.Amount is { } value && negative ? -value : figure.Amount;
        mention = AmountTail.Read(text, mention with { Amount = amount, Doubt = figure.Doubt });
        mention = negative ? mention with { Start = start - 1, Length = mention.Length + 1 } : mention;
        return IsUnitLost(mention, figure) ? mention with { Doubt = mention.Doubt | AmountDoubt.UnitLost } : mention;
    }

    /// <summary>A few whole pounds that are a rate of nothing: what is left of "£5m" when the unit is lost.</summary>
    private static bool IsUnitLost(AmountMention mention, Figure figure) =>
        figure is { Unit: 1, Decimals: 0 } && mention is { Per: AmountPer.Once, Each: false, Times: null, Amount.Pence: > 0 and < 10_000 };

    /// <summary>A minus glued to the sign; at the start of a line it is a list's dash.</summary>
    private static bool IsMinus(ReadOnlySpan<char> text, int start)
    {
        var before = RunningText.At(text, start - 2);
        return RunningText.At(text, start - 1) switch
        {
            '\u2212' => true,
            '-' => start >= 2 && before is not ('\n' or '\r') && (RunningText.IsSpace(before) || before == '('),
            _ => false,
        };
    }

    private static AmountMention Foreign(ReadOnlySpan<char> text, string currency, Figure figure, AmountLead lead)
    {
        var mention = new AmountMention(lead.Start, figure.End - lead.Start)
        {
            UpTo = lead.IsCeiling,
            Qualifier = lead.Qualifier,
            InTotal = lead.InTotal,
            Foreign = figure.Amount is { } amount ? new(currency, amount.Pence) : null,
            Doubt = figure.Doubt,
        };
        // sterling in brackets beside it is the same money: "$92,544 (£70,777)"
        var at = figure.End;
        if (!RunningText.TryPass(text, ref at, "("))
        {
            return mention;
        }

        foreach (var filler in (ReadOnlySpan<string>)["approximately", "around", "approx.", "circa", "c.", "about"])
        {
            RunningText.TryPass(text, ref at, filler);
        }

        at = RunningText.SkipSpace(text, at);
        if (RunningText.At(text, at) != '£' || Figure.Read(text, at + 1) is not { } sterling || sterling.Amount is null)
        {
            return mention;
        }

        var end = RunningText.At(text, sterling.End) == ')' ? sterling.End + 1 : sterling.End;
        return mention with { Amount = sterling.Amount, Length = end - mention.Start, Doubt = mention.Doubt | sterling.Doubt };
    }

    /// <summary>The currency whose sign or code stands at a place; null means sterling.</summary>
    private static bool TryReadCurrency(ReadOnlySpan<char> text, int at, out string? currency, out int start, out int digits)
    {
        start = at;
        currency = text[at] switch
        {
            '$' or 'U' => "USD",
            '€' or 'E' => "EUR",
            _ => null,
        };
        digits = RunningText.SkipSpace(text, at + 1);
        if (char.IsAsciiLetterUpper(text[at]))
        {
            digits = RunningText.SkipSpace(text, at + 3);
            digits = RunningText.At(text, digits) is '$' or '£' or '€' ? RunningText.SkipSpace(text, digits + 1) : digits;
            return !char.IsLetterOrDigit(RunningText.At(text, at - 1));
        }

        if (text[at] != '$')
        {
            return true;
        }

        foreach (
            var (letters, code) in (ReadOnlySpan<(string, string)>)
                [("US", "USD"), ("AU", "AUD"), ("CA", "CAD"), ("NZ", "NZD"), ("A", "AUD"), ("C", "CAD")]
        )
        {
            var before = at - letters.Length;
            if (before >= 0 && text[before..at].SequenceEqual(letters) && !char.IsLetterOrDigit(RunningText.At(text, before - 1)))
            {
                (start, currency) = (before, code);
                break;
            }
        }

        return true;
    }
}
