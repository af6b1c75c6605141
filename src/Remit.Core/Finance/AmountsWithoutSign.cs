using Remit.Rules;

namespace Remit.Finance;

/// <summary>Figures that look like money in a text that has lost its pound signs: "33,533", "2m". Always doubtful: they may be anything that is counted.</summary>
internal static class AmountsWithoutSign
{
    public static void Find(ReadOnlySpan<char> text, List<AmountMention> found)
    {
        for (var from = 0; from < text.Length; )
        {
            var step = text[from..].IndexOfAnyInRange('0', '9');
            if (step < 0)
            {
                return;
            }

            var at = from + step;
            if (Figure.Read(text, at) is not { } figure)
            {
                return;
            }

            from = Math.Max(figure.End, at + 1);
            if (!IsMoneyShaped(text, at, figure) || found is [.., var last] && at < last.End)
            {
                continue;
            }

            var floor = found.Count > 0 ? found[^1].End : 0;
            var lead = AmountLead.Read(text, at, floor);
            var mention = AmountText.Sterling(text, lead, at, figure);
            found.Add(mention with { Doubt = mention.Doubt | AmountDoubt.SignMissing });
            from = Math.Max(from, mention.End);
        }
    }

    private static bool IsMoneyShaped(ReadOnlySpan<char> text, int at, Figure figure)
    {
        var before = RunningText.At(text, at - 1);
        var after = RunningText.At(text, figure.End);
        if (char.IsLetterOrDigit(before) || before is '.' or '/' or '-' or ',' || char.IsLetterOrDigit(after) || after is '/' or '%')
        {
            return false;
        }

        var grouped = figure.Unit == 1 && text[at..figure.End].Contains(',');
        return grouped || figure.Unit != 1;
    }
}
