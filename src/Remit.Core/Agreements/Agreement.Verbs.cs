using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

// What is done to an agreement, each verb with the question beside it.
public sealed partial class Agreement
{
    private const long Second = TimeSpan.TicksPerSecond;

    /// <summary>Why it may not be changed so; empty when it may. A draft may be incomplete: what is missing stops the offer.</summary>
    /// <param name="terms">What it is to say.</param>
    /// <param name="step">The <see cref="Step"/> that the drafter had before them.</param>
    public IReadOnlyList<Breach> WhyNotChange(AgreementTerms terms, int step)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return WhyNot("change") is { Count: > 0 } breaches ? breaches
            : step != Step
                ? [new("agreements.changed-meanwhile", "Somebody has changed it since you opened it: open it again, and put in what you changed")]
            : PaymentChoice.WhyNotChange(Terms.Payment, terms.Payment);
    }

    /// <summary>Changes the draft.</summary>
    /// <param name="terms">What it says now.</param>
    /// <param name="step">The <see cref="Step"/> that the drafter had before them.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(AgreementTerms terms, int step, Guid by, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotChange(terms, step));
        Take(terms);
        if (!_drafterIds.Contains(by))
        {
            _drafterIds.Add(by);
        }

        Acted(at);
    }

    /// <summary>Why it may not be offered for signature; empty when it may.</summary>
    /// <param name="subject">What it says, with what its decision covers.</param>
    /// <param name="text">What <see cref="AgreementText.Compose"/> makes of it.</param>
    public IReadOnlyList<Breach> WhyNotOffer(AgreementSubject subject, AgreementText text)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return WhyNot("offer") is { Count: > 0 } breaches ? breaches : subject.WhyNotOffer(text);
    }

    /// <summary>Fixes its text and offers it to every party.</summary>
    /// <param name="subject">What it says, with what its decision covers.</param>
    /// <param name="text">What <see cref="AgreementText.Compose"/> makes of it.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotOffer"/> gives a reason against it.</exception>
    public AgreementOffer MakeOffer(AgreementSubject subject, AgreementText text, Officer by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotOffer(subject, text));
        AgreementOffer offer = new(Id, _offers.Count + 1, text.Text, AgreementText.HashOf(text.Text), text.Clauses, by.PersonId, by.Name, at);
        _offers.Add(offer);
        Acted(at);
        return offer;
    }

    /// <summary>Why somebody may not sign the text; empty when they may.</summary>
    /// <param name="signatory">Who, for which party.</param>
    /// <param name="hash">The hash of the text that they had before them.</param>
    /// <param name="on">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotSign(AgreementSignatory signatory, string? hash, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        if (WhyNot("sign") is { Count: > 0 } breaches)
        {
            return breaches;
        }

        return
        [
            .. WhyNotFor(signatory),
            .. signatory.Breaches,
            .. string.IsNullOrWhiteSpace(signatory.Post)
                ? [new Breach("agreements.no-post", $"Enter the post in which you sign for {signatory.Organisation}")]
                : Array.Empty<Breach>(),
            .. LastDay < on
                ? [new Breach("agreements.term-over", $"Its last day was {DayWords.Of(LastDay.Value)}: a text for other days has to be offered")]
                : Array.Empty<Breach>(),
            .. hash != Offer!.Hash
                ? [new Breach("agreements.stale-text", "The text was changed after you opened it: read it as it stands now")]
                : Array.Empty<Breach>(),
        ];
    }

    /// <summary>Signs the text for a party; the last signature makes it an agreement.</summary>
    /// <param name="signatory">Who, for which party.</param>
    /// <param name="hash">The hash of the text that they had before them.</param>
    /// <param name="on">The day in London.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSign"/> gives a reason against it.</exception>
    public AgreementSignature Sign(AgreementSignatory signatory, string? hash, DateOnly on, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotSign(signatory, hash, on));
        AgreementSignature signature = new(
            Id,
            Offer!.Id,
            Offer.Hash,
            signatory.PersonId,
            signatory.Name,
            signatory.Post.Trim(),
            signatory.OrganisationId,
            signatory.Organisation,
            signatory.Authority,
            on,
            new(at.Ticks / Second * Second, at.Kind)
        );
        _signatures.Add(signature);
        if (Missing.Count == 0)
        {
            SignedAt = signature.At;
        }

        Acted(at);
        return signature;
    }

    /// <summary>Why an offer may not be taken back or declined; empty when it may.</summary>
    /// <param name="declines">Whether a party declines it; otherwise those who draft it take it back.</param>
    /// <param name="organisationId">The party that declines; null for the authority.</param>
    /// <param name="reason">Why.</param>
    public IReadOnlyList<Breach> WhyNotReturn(bool declines, Guid? organisationId, string? reason) =>
        WhyNot(declines ? "decline" : "recall") is { Count: > 0 } breaches ? breaches
        : declines && !Missing.Contains(organisationId) ? [new("agreements.not-to-decline", "It is declined by a party that has not signed it")]
        : WhyWithoutReason(reason);

    /// <summary>Sends an offer back to be drafted anew: signatures on that text bind nobody.</summary>
    /// <param name="declines">Whether a party declines it.</param>
    /// <param name="organisationId">The party that declines; null for the authority.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReturn"/> gives a reason against it.</exception>
    public AgreementReturn Return(bool declines, Guid? organisationId, string reason, Officer by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotReturn(declines, organisationId, reason));
        AgreementReturn back = new(Id, Offer!.Id, declines, reason.Trim(), by.PersonId, by.Name, declines ? organisationId : null, at);
        _returns.Add(back);
        Acted(at);
        return back;
    }

    /// <summary>Why it may not be given up; empty when it may.</summary>
    /// <param name="reason">Why.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(string? reason) =>
        WhyNot("withdraw") is { Count: > 0 } breaches ? breaches : WhyWithoutReason(reason);

    /// <summary>Gives it up before every party has signed.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(string reason, Officer by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotWithdraw(reason));
        Ending = new(Id, AgreementEndingKind.Withdrawn, null, null, reason.Trim(), by.PersonId, by.Name, null, null, at);
        Acted(at);
    }

    /// <summary>Why it may not be ended so; empty when it may.</summary>
    /// <param name="draft">How.</param>
    /// <param name="on">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotEnd(EndingDraft draft, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (WhyNot("end") is { Count: > 0 } breaches)
        {
            return breaches;
        }

        return LastDay < on
            ? [new("agreements.over", $"It ended by itself on {DayWords.Of(LastDay.Value)}")]
            : [.. WhyWithoutReason(draft.Reason), .. WhyNotThatKind(draft.Kind), .. WhyNotThen(draft, on)];
    }

    /// <summary>Ends it before its last day.</summary>
    /// <param name="draft">How.</param>
    /// <param name="organisationId">The party that ends it; null for the authority.</param>
    /// <param name="by">Who.</param>
    /// <param name="on">The day in London.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnd"/> gives a reason against it.</exception>
    public AgreementEnding End(EndingDraft draft, Guid? organisationId, Officer by, DateOnly on, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotEnd(draft, on));
        Ending = new(
            Id,
            draft.Kind,
            draft.LastDay,
            draft.Kind == AgreementEndingKind.Notice ? draft.NoticeOn : null,
            draft.Reason!.Trim(),
            by.PersonId,
            by.Name,
            organisationId,
            null,
            at
        );
        Acted(at);
        return Ending;
    }

    /// <summary>Why it may not give way to another; empty when it may.</summary>
    /// <param name="later">The agreement that varies it.</param>
    public IReadOnlyList<Breach> WhyNotGiveWayTo(Agreement later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return WhyNot("vary") is { Count: > 0 } breaches ? breaches
            : later.VariesId != Id || later.Status != AgreementStatus.Signed
                ? [new("agreements.not-its-variation", $"{later.Reference} does not vary {Reference}, or is not signed by every party yet")]
            : [];
    }

    /// <summary>Gives way to an agreement that varies it and that every party has signed.</summary>
    /// <param name="later">That agreement.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotGiveWayTo"/> gives a reason against it.</exception>
    public void GiveWayTo(Agreement later, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotGiveWayTo(later));
        var last = later.Standing.MaxBy(s => s.At)!;
        Ending = new(
            Id,
            AgreementEndingKind.Varied,
            last.On,
            null,
            $"Varied by {later.Reference}",
            last.PersonId,
            last.Name,
            last.OrganisationId,
            later.Id,
            at
        );
        Acted(at);
    }

    private void Acted(DateTime at)
    {
        ChangedAt = at;
        Step++;
    }
}
