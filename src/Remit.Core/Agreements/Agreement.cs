using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>What the authority and others promise each other under a signed decision: drafted, offered, signed by every party, varied, ended.</summary>
/// <remarks>Its state is dated rows; nothing that was offered or signed is ever changed. Source: what-the-papers-ask S5, P2, M1, M6, W1, D7.</remarks>
public sealed partial class Agreement
{
    private readonly List<AgreementPartner> _partners = [];
    private readonly List<AgreementFigure> _figures = [];
    private readonly List<AgreementOffer> _offers = [];
    private readonly List<AgreementSignature> _signatures = [];
    private readonly List<AgreementReturn> _returns = [];
    private readonly List<Guid> _drafterIds = [];

    /// <summary>Begins one.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="cover">The decision under which it is made.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="drafterId">Who begins it.</param>
    /// <param name="at">When, in UTC.</param>
    public Agreement(string reference, AgreementKind kind, DecisionCover cover, string title, Guid drafterId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(cover);
        (Reference, Kind, DecisionCode, DecisionTitle, Title, BegunAt, ChangedAt) = (reference, kind, cover.Code, cover.Title, title.Trim(), at, at);
        (FirstId, Vat) = (Id, cover.Vat);
        Meets = [];
        Answers = new Dictionary<string, string>();
        PaymentChoices = [];
        _drafterIds.Add(drafterId);
    }

    private Agreement() =>
        (Reference, DecisionCode, DecisionTitle, Title, Answers, PaymentChoices, Meets) = ("", "", "", "", new Dictionary<string, string>(), [], []);

    /// <summary>The agreement's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its reference: "A0012".</summary>
    public string Reference { get; private init; }

    /// <summary>What it is.</summary>
    public AgreementKind Kind { get; private init; }

    /// <summary>The code of the decision under which it is made.</summary>
    public string DecisionCode { get; private init; }

    /// <summary>The title of that decision.</summary>
    public string DecisionTitle { get; private init; }

    /// <summary>The agreement that it varies; null when it varies none.</summary>
    public Guid? VariesId { get; private init; }

    /// <summary>The reference of that agreement.</summary>
    public string? VariesReference { get; private init; }

    /// <summary>The first of those that vary each other; itself where it varies none. Commitments are made in its name, and outlive every variation.</summary>
    public Guid FirstId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; }

    /// <summary>The first day; null while none is given.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>The last day, inclusive, as it was agreed; null while none is given.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Whether VAT is inside the amounts.</summary>
    public string? Vat { get; private set; }

    /// <summary>What was typed for places in clauses.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; private set; }

    /// <summary>How it was bought; null where nothing is bought, or nobody has said.</summary>
    public BuyingCase? Buying { get; private set; }

    /// <summary>The conditions of the decision that its execution meets.</summary>
    public IReadOnlyList<Guid> Meets { get; private set; }

    /// <summary>What was chosen for its money, each with its reason, the last of which stands.</summary>
    public IReadOnlyList<PaymentChoice> PaymentChoices { get; private set; }

    /// <summary>The other parties, by name.</summary>
    public IReadOnlyList<AgreementPartner> Partners => [.. _partners.OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>What it takes of the decision's lines, by year.</summary>
    public IReadOnlyList<AgreementFigure> Figures =>
        [.. _figures.OrderBy(f => f.Year).ThenBy(f => f.Funder, StringComparer.Ordinal).ThenBy(f => f.LineId)];

    /// <summary>Those who wrote in it: none of them signs it for the authority.</summary>
    public IReadOnlyList<Guid> DrafterIds => _drafterIds;

    /// <summary>Every text that was offered, oldest first.</summary>
    public IReadOnlyList<AgreementOffer> Offers => [.. _offers.OrderBy(o => o.Number)];

    /// <summary>Every signature, on texts that went back too.</summary>
    public IReadOnlyList<AgreementSignature> Signatures => [.. _signatures.OrderBy(s => s.At)];

    /// <summary>How offered texts went back.</summary>
    public IReadOnlyList<AgreementReturn> Returns => [.. _returns.OrderBy(r => r.At)];

    /// <summary>How it came to its end; null while it has not.</summary>
    public AgreementEnding? Ending { get; private set; }

    /// <summary>When it was begun, in UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>When anything last happened to it, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>How often it was changed or acted on: two acts at once do not both count.</summary>
    public int Step { get; private set; }

    /// <summary>The text that waits for signatures or was signed; null while it is drafted.</summary>
    public AgreementOffer? Offer => _offers.MaxBy(o => o.Number) is { } last && _returns.All(r => r.OfferId != last.Id) ? last : null;

    /// <summary>The signatures on the text that stands.</summary>
    public IReadOnlyList<AgreementSignature> Standing => Offer is { } offer ? [.. Signatures.Where(s => s.OfferId == offer.Id)] : [];

    /// <summary>The parties that have not signed the text that stands: null is the authority. Empty while nothing is offered.</summary>
    public IReadOnlyList<Guid?> Missing =>
        Offer is null ? [] : [.. _partners.Select(p => (Guid?)p.OrganisationId).Prepend(null).Except(Standing.Select(s => s.OrganisationId))];

    /// <summary>When the last party signed, in UTC; null while one has not.</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public AgreementStatus Status =>
        Ending is { Kind: AgreementEndingKind.Withdrawn } ? AgreementStatus.Withdrawn
        : Ending is { Kind: AgreementEndingKind.Varied } ? AgreementStatus.Varied
        : Ending is not null ? AgreementStatus.Ended
        : Offer is null ? AgreementStatus.Drafting
        : SignedAt is null ? AgreementStatus.Offered
        : AgreementStatus.Signed;

    /// <summary>Whether every party has signed it, whatever became of it since.</summary>
    public bool WasSigned => Status is AgreementStatus.Signed or AgreementStatus.Varied or AgreementStatus.Ended;

    /// <summary>The last day on which it holds: as agreed, or as it was ended early.</summary>
    public DateOnly? HoldsUntil => Ending?.LastDay ?? LastDay;

    /// <summary>What it says, as a value.</summary>
    public AgreementTerms Terms =>
        new()
        {
            Title = Title,
            Partners = Partners,
            FirstDay = FirstDay,
            LastDay = LastDay,
            Figures = Figures,
            Vat = Vat,
            Answers = Answers,
            Payment = PaymentChoices is [.., var last] ? last : null,
            Buying = Buying,
            Meets = Meets,
        };

    /// <summary>Whether it is in force on a day.</summary>
    /// <param name="day">The day.</param>
    public bool HoldsOn(DateOnly day) => WasSigned && FirstDay <= day && day <= HoldsUntil;

    /// <summary>Begins an agreement that varies this one, with all that this one says.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="cover">The decision under which it is made.</param>
    /// <param name="drafterId">Who begins it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotVary"/> gives a reason against it.</exception>
    public Agreement Vary(string reference, DecisionCover cover, Guid drafterId, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotVary());
        Agreement later = new(reference, Kind, cover, Title, drafterId, at)
        {
            VariesId = Id,
            VariesReference = Reference,
            FirstId = FirstId,
        };
        later.Take(Terms);
        return later;
    }

    /// <summary>Why it may not be varied; empty when it may.</summary>
    public IReadOnlyList<Breach> WhyNotVary() => WhyNot("vary");

    private IReadOnlyList<Breach> WhyNot(string act) =>
        AgreementTransitions.All.Allow(Status, act) ? [] : [new("agreements.not-now", $"{Reference} {StatusInWords(Status)}: {ActInWords(act)}")];

    private static string StatusInWords(AgreementStatus status) =>
        status switch
        {
            AgreementStatus.Drafting => "is being drafted",
            AgreementStatus.Offered => "waits for signatures",
            AgreementStatus.Signed => "is signed",
            AgreementStatus.Varied => "has been varied by another agreement",
            AgreementStatus.Ended => "has been ended",
            _ => "was withdrawn",
        };

    private static string ActInWords(string act) =>
        act switch
        {
            "change" => "only a draft is changed; take the offer back first, or vary what is signed",
            "offer" => "only a draft is offered",
            "sign" => "only a text that is offered is signed",
            "recall" => "only an offer is taken back",
            "decline" => "only an offer is declined",
            "withdraw" => "what is signed by all is ended, not withdrawn",
            "vary" => "only what is signed and stands is varied",
            _ => "only what is signed and stands is ended",
        };

    private void Take(AgreementTerms terms)
    {
        (Title, FirstDay, LastDay, Vat) = (terms.Title.Trim(), terms.FirstDay, terms.LastDay, FormWords.OrNull(terms.Vat));
        (Answers, Buying, Meets) = (terms.Answers, terms.Buying, terms.Meets);
        _partners.Clear();
        _partners.AddRange(terms.Partners.DistinctBy(p => p.OrganisationId).Select(p => p with { Id = Guid.CreateVersion7() }));
        _figures.Clear();
        _figures.AddRange(terms.Figures.DistinctBy(f => f.LineId).Select(f => f with { Id = Guid.CreateVersion7() }));
        if (terms.Payment is { } choice && (PaymentChoices is not [.., var last] || last != choice))
        {
            PaymentChoices = [.. PaymentChoices, choice];
        }
    }
}
