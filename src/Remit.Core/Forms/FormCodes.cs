using System.Globalization;
using Remit.Decisions;
using Remit.References;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>The code that a decision to be is given.</summary>
public static class FormCodes
{
    /// <summary>The lowest number that is given: with fewer digits a code is not known for one in running text.</summary>
    public const int First = 1001;

    /// <summary>The next code of a level: one after the highest that is taken.</summary>
    /// <param name="level">The level as the form's letters: "ADD".</param>
    /// <param name="taken">The codes on the register and on forms; those of other levels are taken no notice of.</param>
    /// <returns>The first code, with <see cref="First"/>, when none is taken.</returns>
    public static string Next(string level, IEnumerable<string> taken)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(taken);
        var highest = taken.Select(c => Number(level, DecisionCode.Key(c))).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{level}{Math.Max(highest + 1, First)}");
    }

    /// <summary>Why a code may not be given to a form; empty when it may.</summary>
    /// <param name="code">The code as typed.</param>
    /// <param name="level">The form's level; null while none is chosen.</param>
    /// <param name="isTaken">Whether a code stands on the register or on another form.</param>
    public static IReadOnlyList<Breach> WhyNotGive(string? code, string? level, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        if (!DecisionReference.TryParse(code, out var reference, out var refusal))
        {
            return [new("forms.no-code", refusal.Message)];
        }

        List<Breach> breaches = [];
        if (level is not null && Number(level, DecisionCode.Key(reference.Code)) == 0)
        {
            breaches.Add(
                new(
                    "forms.code-of-another-level",
                    $"{reference.Code} is not a code of the level {level}: it begins with {level} and a number follows"
                )
            );
        }

        if (isTaken(reference.Code))
        {
            breaches.Add(new("forms.code-taken", $"{reference.Code} is taken already, by a decision or by another form"));
        }

        return breaches;
    }

    /// <summary>The number of a code of a level; 0 for codes of others.</summary>
    private static int Number(string level, string? key) =>
        key is not null
        && key.StartsWith(level, StringComparison.Ordinal)
        && int.TryParse(key.AsSpan(level.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
