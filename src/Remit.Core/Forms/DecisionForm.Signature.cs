using Remit.Rules;

namespace Remit.Forms;

// The signature: what stands against it, and what is kept of it for ever.
public sealed partial class DecisionForm
{
    /// <summary>That it was signed; null while it is not.</summary>
    public Signature? Signature { get; private set; }

    /// <summary>What somebody who signs has to overrule with a reason: advice and a board that are against the form.</summary>
    public IReadOnlyList<(Guid Id, string InWords)> ToOverrule =>
        [
            .. LastAdvice
                .Where(a => a.Opinion == Opinion.DoNotConcur)
                .Select(a => (a.Id, $"{a.Name} does not concur ({AdviceKinds.InWords(a.Kind)})")),
            .. LastReview is { Outcome: ReviewOutcome.NotSupported } review
                ? [(review.Id, $"{review.Board} did not support it on {FormWords.Day(review.On)}")]
                : Array.Empty<(Guid, string)>(),
        ];

    /// <summary>Why nobody may sign it as it stands, whoever they are; empty when nothing but a signature is missing.</summary>
    public IReadOnlyList<Breach> WhyNotReady()
    {
        if (Status is not (FormStatus.Advice or FormStatus.Review or FormStatus.Signature))
        {
            return WhyNot("sign");
        }

        return
        [
            .. AdviceMissing.Select(WhyMissing),
            .. Reviews
                .Where(r => r.IsPending)
                .Select(r => new Breach(
                    "forms.review-pending",
                    $"{r.Board} takes it up on {FormWords.Day(r.On)}, and what it says is not recorded yet"
                )),
            .. OpenConditions.Select(c => new Breach(
                "forms.condition-not-met",
                $"It is not confirmed that this condition is met: {c.Text.TrimEnd('.')} ({c.OwnerName} sees to it, due on {FormWords.Day(c.Due)})"
            )),
            .. Standing is { RequiresReview: true } && LastReview is null && Reviews.All(r => !r.IsPending)
                ? [new Breach("forms.review-missing", "A board has to review it before it is signed, and none has")]
                : Array.Empty<Breach>(),
        ];
    }

    /// <summary>Why a person may not sign it whatever their post: they drafted it or advised on it; empty when they did neither.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="name">Their name.</param>
    public IReadOnlyList<Breach> WhyNotBoth(Guid personId, string name) =>
        _drafterIds.Contains(personId) ? [Separation($"{name} wrote in this form: nobody signs what they drafted")]
        : _advice.Any(a => a.PersonId == personId) ? [Separation($"{name} advised on this form: nobody signs what they advised on")]
        : [];

    /// <summary>Why somebody may not sign it so; empty when they may.</summary>
    /// <param name="signatory">Who signs, with what the scheme says of them.</param>
    /// <param name="terms">How they sign.</param>
    public IReadOnlyList<Breach> WhyNotSign(Signatory signatory, SigningTerms terms)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        ArgumentNullException.ThrowIfNull(terms);
        if (Status is not (FormStatus.Advice or FormStatus.Review or FormStatus.Signature))
        {
            return WhyNot("sign");
        }

        return
        [
            .. WhyNotBoth(signatory.PersonId, signatory.Name),
            .. signatory.InPlaceOf.SelectMany(absent => WhyNotInPlaceOf(absent.PersonId, absent.Name, signatory.Name)),
            .. WhyNotReady(),
            .. ToOverrule
                .Where(against => terms.Overrulings.All(o => o.Of != against.Id || string.IsNullOrWhiteSpace(o.Reason)))
                .Select(against => new Breach("forms.not-overruled", $"{against.InWords}: enter why you decide otherwise")),
            .. terms.Hash == Hash
                ? Array.Empty<Breach>()
                : [new Breach("forms.changed-meanwhile", "The text was changed after you opened it: read what you are about to sign again")],
            .. PartApproval.WhyNot(Content, terms),
            .. signatory.Breaches,
        ];
    }

    /// <summary>Signs it.</summary>
    /// <param name="signatory">Who signs, with what the scheme says of them.</param>
    /// <param name="terms">How they sign.</param>
    /// <param name="on">The day in London.</param>
    /// <param name="at">When, in UTC.</param>
    /// <returns>What was signed, to be kept for ever.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSign"/> gives a reason against it.</exception>
    public SignedForm Sign(Signatory signatory, SigningTerms terms, DateOnly on, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotSign(signatory, terms));
        var second = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var approved = PartApproval.Of(Content, terms);
        SignedWithheld withheld = new(
            approved,
            [.. LastAdvice.Where(a => a.Part2 is not null).Select(a => new WithheldAdvice(a.Kind, a.Name, a.Part2!))]
        );
        var signed = SignedForm.Of(StatementOf(signatory, terms, approved, on, second), withheld, Id, Part2Key);
        Signature = new(
            Id,
            signed.Id,
            signatory.PersonId,
            signatory.Name,
            signatory.Post,
            on,
            second,
            signatory.Authority.Level,
            terms.IsInPart,
            terms.Conditions.Count > 0,
            Content.Basics.Retrospective is not null
        );
        RouteStep++;
        return signed;
    }

    private SignedStatement StatementOf(Signatory signatory, SigningTerms terms, FormContent approved, DateOnly on, DateTime at) =>
        new()
        {
            Code = Code,
            On = on,
            At = at,
            By = new(signatory.PersonId, signatory.Name, signatory.Post),
            Authority = signatory.Authority,
            Content = FormJson.Public(approved),
            Revision = Revision,
            FormHash = Hash,
            StruckItems = [.. terms.StruckItems.Distinct().Order().Select(n => new StruckItem(n, Content.Items[n - 1].Text))],
            ReducedLines = [.. terms.ReducedLines.OrderBy(r => r.Key).Select(r => new ReducedLine(Content.Money.Lines[r.Key - 1], r.Value.Pence))],
            Conditions = terms.Conditions,
            Reason = FormWords.OrNull(terms.Reason),
            Submission = new(Standing!.Name, Standing.Post, Standing.At),
            Advice = [.. LastAdvice.Select(a => Kept(a, terms))],
            Reviews = [.. Reviews.Where(r => !r.IsPending).Select(r => Kept(r, terms))],
        };

    private SignedAdvice Kept(Advice a, SigningTerms terms) =>
        new(a.Kind, a.Opinion, a.Text, a.Condition, a.Name, a.Post, a.At, a.Hash, IsStale(a), WhyOverruled(a.Id, terms));

    private SignedReview Kept(BoardReview r, SigningTerms terms) =>
        new(
            r.Board,
            r.On,
            r.Outcome!.Value,
            r.Note,
            [.. r.Conditions.Select(c => new SignedCondition(c.Text, c.OwnerName, c.Met!.Evidence, c.Met.Name, c.Met.At))],
            WhyOverruled(r.Id, terms)
        );

    private string? WhyOverruled(Guid id, SigningTerms terms) =>
        ToOverrule.Any(o => o.Id == id) ? FormWords.OrNull(terms.Overrulings.FirstOrDefault(o => o.Of == id)?.Reason) : null;

    private Breach WhyMissing(AdviceKind kind)
    {
        if (LastAdvice.LastOrDefault(a => a.Kind == kind) is not { } stale)
        {
            return new("forms.advice-missing", $"{FormWords.Start(AdviceKinds.InWords(kind))} advice is required, and nobody has given it", "D3");
        }

        var sections = SectionsChangedSince(stale.Revision).Count;
        return new(
            "forms.advice-stale",
            $"{stale.Name} gave {AdviceKinds.InWords(kind)} advice on an earlier text, of which {sections} {(sections == 1 ? "section has" : "sections have")} changed since: it has to be given anew",
            "D3"
        );
    }

    private IReadOnlyList<Breach> WhyNotInPlaceOf(Guid absentId, string absent, string signatory) =>
        WhyNotBoth(absentId, absent) is { Count: > 0 }
            ? [Separation($"{signatory} would sign in the place of {absent}, who wrote in this form or advised on it: it is as if {absent} signed")]
            : [];

    private static Breach Separation(string message) => new("forms.separation", message, "Separation of duties");
}
