using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>A page on which something is done to one line of an envelope.</summary>
internal abstract class LinePage(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    [FromRoute]
    public int Place { get; set; }

    public EnvelopeLine Line { get; private set; } = null!;

    public string Address => EnvelopeUrls.Line(Envelope.DecisionCode, Line.Place);

    protected async Task<bool> LoadLineAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || LineAt(Place) is not { } line)
        {
            return false;
        }

        Line = line;
        return true;
    }

    /// <summary>What somebody typed as an amount of this line; the field says what to type where it is none.</summary>
    protected long? Amount(string? typed, string field)
    {
        if (EnvelopeWords.Amount(typed, Line.Unit) is { } amount)
        {
            return amount;
        }

        ModelState.AddModelError(field, EnvelopeWords.AmountWanted(Line));
        return null;
    }

    /// <summary>The field that a refusal concerns.</summary>
    protected static string FieldOf(Breach breach, string amount, string why) =>
        breach.Code switch
        {
            "envelopes.cap-passed" or "envelopes.not-an-amount" or "envelopes.more-than-left" or "envelopes.out-of-step" => amount,
            "envelopes.no-reason" => why,
            _ => "",
        };
}
