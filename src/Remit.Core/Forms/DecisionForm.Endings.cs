using Remit.People;
using Remit.Rules;

namespace Remit.Forms;

// Ends other than standing: declined, withdrawn, and later decisions that vary a signed one or take its place.
public sealed partial class DecisionForm
{
    private readonly List<FormVariation> _variations = [];

    /// <summary>How it ended otherwise than by standing; null while it has not.</summary>
    public FormEnding? Ending { get; private set; }

    /// <summary>The later decisions that changed it without taking its place, in order.</summary>
    public IReadOnlyList<FormVariation> Variations => [.. _variations.OrderBy(v => v.At).ThenBy(v => v.Id)];

    /// <summary>Why somebody may not decline it; empty when they may.</summary>
    /// <param name="signatory">Who declines, with what the scheme says of them: who may sign may decline.</param>
    /// <param name="reason">Why.</param>
    public IReadOnlyList<Breach> WhyNotDecline(Signatory signatory, string? reason)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        if (WhyNot("decline") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        return
        [
            .. WhyNotBoth(signatory.PersonId, signatory.Name),
            .. signatory.Breaches,
            .. string.IsNullOrWhiteSpace(reason) ? [new Breach("forms.ended-without-reason", "Enter why it is declined")] : Array.Empty<Breach>(),
        ];
    }

    /// <summary>Declines it.</summary>
    /// <param name="signatory">Who declines.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDecline"/> gives a reason against it.</exception>
    public void Decline(Signatory signatory, string reason, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotDecline(signatory, reason));
        Ending = new(Id, EndingKind.Declined, signatory.PersonId, signatory.Name, signatory.Post, at, reason.Trim());
        RouteStep++;
    }

    /// <summary>Why somebody may not withdraw it; empty when they may.</summary>
    /// <param name="by">Who withdraws: one who drafted it, or governance.</param>
    /// <param name="reason">Why.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(Officer by, string? reason)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNot("withdraw") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        return !_drafterIds.Contains(by.PersonId) && !by.Roles.Contains(Role.Governance)
                ? [new("forms.not-yours", "It is withdrawn by those who drafted it, or by governance")]
            : string.IsNullOrWhiteSpace(reason) ? [new("forms.ended-without-reason", "Enter why it is withdrawn")]
            : [];
    }

    /// <summary>Withdraws it.</summary>
    /// <param name="by">Who withdraws.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(Officer by, string reason, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotWithdraw(by, reason));
        Ending = new(Id, EndingKind.Withdrawn, by.PersonId, by.Name, by.Post, at, reason.Trim());
        RouteStep++;
    }

    /// <summary>Why a later decision may not vary it or take its place; empty when it may.</summary>
    /// <param name="later">The later decision.</param>
    /// <param name="entirely">Whether it takes the place of this one.</param>
    public IReadOnlyList<Breach> WhyNotGiveWayTo(DecisionForm later, bool entirely)
    {
        ArgumentNullException.ThrowIfNull(later);
        return WhyNot(entirely ? "supersede" : "vary") is { Count: > 0 } notNow ? notNow
            : later.Signature is null ? [new("forms.later-not-signed", $"{later.Code} is not signed: until it is, {Code} stands as it is")]
            : [];
    }

    /// <summary>Notes that a later decision varies it or has taken its place.</summary>
    /// <param name="later">The later decision, signed.</param>
    /// <param name="entirely">Whether it takes the place of this one.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotGiveWayTo"/> gives a reason against it.</exception>
    public void GiveWayTo(DecisionForm later, bool entirely)
    {
        Breach.ThrowIfAny(WhyNotGiveWayTo(later, entirely));
        var signed = later.Signature!;
        if (entirely)
        {
            Ending = new(
                Id,
                EndingKind.Superseded,
                signed.PersonId,
                signed.Name,
                signed.Post,
                signed.At,
                $"{later.Code} takes its place",
                later.Code
            );
        }
        else
        {
            _variations.Add(new(Id, later.Code, signed.At));
        }

        RouteStep++;
    }
}
