using System.Globalization;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>An office that organisations are members of, for a yearly fee.</summary>
/// <remarks>Source: MD2373.</remarks>
public sealed class MembershipScheme : IncomeProgramme
{
    private readonly List<MembershipTerms> _terms = [];
    private readonly List<Membership> _members = [];

    /// <summary>Enters a scheme with its first terms.</summary>
    /// <param name="basics">What it is.</param>
    /// <param name="series">Letters with which its invoices are numbered: "LOTI".</param>
    /// <param name="terms">What membership costs from its first day on.</param>
    /// <param name="at">When it is entered, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public MembershipScheme(IncomeBasics basics, string series, MembershipTerms terms, DateTime at)
        : base(basics, at)
    {
        Breach.ThrowIfAny(WhyNotEnter(basics, series, terms));
        Series = series.Trim().ToUpperInvariant();
        _terms.Add(terms with { SchemeId = Id });
    }

    private MembershipScheme() => Series = "";

    /// <summary>Letters with which its invoices are numbered, one after another without a gap.</summary>
    public string Series { get; private init; }

    /// <summary>What membership costs and did, each from its day on.</summary>
    public IReadOnlyList<MembershipTerms> Terms => _terms;

    /// <summary>Its members, also those that left.</summary>
    public IReadOnlyList<Membership> Members => _members;

    /// <summary>Why a scheme may not be entered so; empty when it may.</summary>
    /// <param name="basics">What it is.</param>
    /// <param name="series">Letters with which its invoices are numbered.</param>
    /// <param name="terms">What membership costs from its first day on.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(IncomeBasics basics, string series, MembershipTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var letters = (series ?? "").Trim();
        return
        [
            .. WhyNotEnter(basics),
            .. letters.Length is < 2 or > 8 || !letters.All(char.IsAsciiLetter)
                ? [new Breach("income.no-series", "Enter two to eight letters, for example LOTI")]
                : Array.Empty<Breach>(),
            .. terms.WhyNot(),
        ];
    }

    /// <summary>The terms that hold on a day; null before the first.</summary>
    /// <param name="day">The day.</param>
    public MembershipTerms? TermsOn(DateOnly day) => _terms.Where(t => t.From <= day).MaxBy(t => t.From);

    /// <summary>The terms that hold on a day; before the first, the first.</summary>
    /// <param name="day">The day.</param>
    public MembershipTerms TermsAround(DateOnly day) => TermsOn(day) ?? _terms.MinBy(t => t.From)!;

    /// <summary>How many were members on a day.</summary>
    /// <param name="day">The day.</param>
    public int CountOn(DateOnly day) => _members.Count(m => m.IsOn(day));

    /// <summary>Why new terms may not be entered; empty when they may.</summary>
    /// <param name="terms">The terms.</param>
    public IReadOnlyList<Breach> WhyNotSet(MembershipTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var last = _terms.Max(t => t.From);
        return
        [
            .. terms.WhyNot(),
            .. terms.From <= last
                ? [new Breach("income.terms-in-the-past", $"Terms hold from {DayWords.Of(last)} already: new ones begin on a later day")]
                : Array.Empty<Breach>(),
        ];
    }

    /// <summary>Sets new terms from their day on; the earlier ones stay for the time before.</summary>
    /// <param name="terms">The terms.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSet"/> gives a reason against it.</exception>
    public void Set(MembershipTerms terms)
    {
        Breach.ThrowIfAny(WhyNotSet(terms));
        _terms.Add(terms with { SchemeId = Id });
    }

    /// <summary>Why an organisation may not join; empty when it may.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="name">Its name.</param>
    /// <param name="on">Its first day.</param>
    public IReadOnlyList<Breach> WhyNotJoin(Guid organisationId, string name, DateOnly on)
    {
        List<Breach> breaches = [];
        if (_members.Any(m => m.OrganisationId == organisationId && (m.LastDay is null || m.LastDay >= on)))
        {
            breaches.Add(new("income.member-already", $"{name} is a member on {DayWords.Of(on)} already"));
        }

        if (TermsOn(on) is null)
        {
            breaches.Add(
                new("income.no-terms", $"No fee is set for {DayWords.Of(on)}: the first terms hold from {DayWords.Of(_terms.Min(t => t.From))}")
            );
        }

        return breaches;
    }

    /// <summary>Makes an organisation a member.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="name">Its name on that day.</param>
    /// <param name="on">Its first day.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotJoin"/> gives a reason against it.</exception>
    public Membership Join(Guid organisationId, string name, DateOnly on)
    {
        Breach.ThrowIfAny(WhyNotJoin(organisationId, name, on));
        Membership member = new(Id, organisationId, name, on);
        _members.Add(member);
        return member;
    }

    /// <summary>The invoices of a year that are not sent yet: one for each that is a member on any day of it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="on">The day of the invoices.</param>
    /// <param name="sent">The invoices there are.</param>
    public IReadOnlyList<InvoiceDraft> Due(FinancialYear year, DateOnly on, IEnumerable<Receivable> sent)
    {
        var invoiced = sent.Where(r => r.Year == year).Select(r => r.MembershipId).ToHashSet();
        return
        [
            .. _members
                .Where(m => !invoiced.Contains(m.Id))
                .OrderBy(m => m.Name, StringComparer.Ordinal)
                .ThenBy(m => m.JoinedOn)
                .Select(m => (Member: m, Terms: TermsAround(m.JoinedOn > year.FirstDay ? m.JoinedOn : year.FirstDay)))
                .Select(x => new InvoiceDraft(
                    x.Member,
                    x.Terms,
                    x.Terms.FeeFor(year, x.Member.JoinedOn, x.Member.LastDay),
                    on.AddDays(x.Terms.DaysToPay)
                ))
                .Where(d => d.Fee.Amount > Money.Zero),
        ];
    }

    /// <summary>Why no invoices may be sent for a year; empty when they may.</summary>
    /// <param name="year">The year.</param>
    /// <param name="today">The day of the invoices.</param>
    /// <param name="sent">The invoices there are.</param>
    public IReadOnlyList<Breach> WhyNotInvoice(FinancialYear year, DateOnly today, IEnumerable<Receivable> sent) =>
        year > FinancialYear.Of(today).Next ? [new("income.year-too-early", $"{year} is invoiced from 1 April {year.StartYear - 1} on")]
        : year.LastDay < _terms.Min(t => t.From) ? [new("income.no-terms", $"No fee is set for {year}")]
        : Due(year, today, sent).Count == 0 ? [new("income.nobody-to-invoice", $"Every member of {year} has its invoice already")]
        : [];

    /// <summary>Sends an invoice for a year to each member that has none.</summary>
    /// <param name="year">The year.</param>
    /// <param name="sent">The invoices there are.</param>
    /// <param name="poster">Who sends them, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotInvoice"/> gives a reason against it.</exception>
    public IReadOnlyList<Receivable> Invoice(FinancialYear year, IReadOnlyList<Receivable> sent, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        Breach.ThrowIfAny(WhyNotInvoice(year, poster.On, sent));
        return [.. Due(year, poster.On, sent).Select(draft => Send(draft, year, poster))];
    }

    /// <summary>What is owed less on each invoice because a membership ends; empty when nothing is.</summary>
    /// <param name="member">The membership.</param>
    /// <param name="lastDay">Its last day.</param>
    /// <param name="sent">The invoices there are.</param>
    /// <returns>Never more than is open or kept: what was written off is not given back.</returns>
    public IReadOnlyList<(Receivable Invoice, Money Credit)> CreditsOf(Membership member, DateOnly lastDay, IEnumerable<Receivable> sent)
    {
        ArgumentNullException.ThrowIfNull(member);
        return
        [
            .. sent.Where(r => r.MembershipId == member.Id)
                .Select(r => (Invoice: r, Credit: CreditOf(r, member, lastDay)))
                .Where(x => x.Credit > Money.Zero),
        ];
    }

    /// <summary>Ends a membership and credits what was asked for beyond its last day.</summary>
    /// <param name="member">The membership.</param>
    /// <param name="leaving">How it ends.</param>
    /// <param name="sent">The invoices there are, those of the member read whole.</param>
    /// <param name="poster">Who enters it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="Membership.WhyNotLeave"/> gives a reason against it.</exception>
    public void Leave(Membership member, MemberLeaving leaving, IReadOnlyList<Receivable> sent, Poster poster)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(leaving);
        ArgumentNullException.ThrowIfNull(poster);
        Breach.ThrowIfAny(member.WhyNotLeave(leaving, TermsAround(leaving.NoticeOn), poster.On));
        foreach (var (invoice, credit) in CreditsOf(member, leaving.LastDay, sent))
        {
            invoice.Post(this, new IncomeAct.Credit(credit, $"Membership ends on {DayWords.Of(leaving.LastDay)}: {leaving.Why}"), poster);
        }

        member.Leave(leaving, poster);
    }

    private Receivable Send(InvoiceDraft draft, FinancialYear year, Poster poster)
    {
        LastNumber++;
        Receivable invoice = new(
            new(
                Id,
                draft.Member.OrganisationId,
                draft.Member.Name,
                string.Create(CultureInfo.InvariantCulture, $"{Series}-{LastNumber:0000}"),
                year,
                poster.On,
                draft.DueOn
            )
            {
                GraceDays = draft.Terms.GraceDays,
                Vat = Vat,
                Basis = draft.Fee.Basis,
                MembershipId = draft.Member.Id,
                TermsId = draft.Terms.Id,
            }
        );
        invoice.Raise(this, draft.Fee.Amount, poster);
        return invoice;
    }

    private Money CreditOf(Receivable invoice, Membership member, DateOnly lastDay)
    {
        var terms = _terms.First(t => t.Id == invoice.TermsId);
        var beyond = invoice.Totals.Due - terms.FeeFor(invoice.Year, member.JoinedOn, lastDay).Amount;
        var most = invoice.Open + invoice.Totals.Kept;
        return beyond < most ? beyond : most;
    }
}

/// <summary>An invoice that is about to be sent.</summary>
/// <param name="Member">To whom.</param>
/// <param name="Terms">By which terms.</param>
/// <param name="Fee">How much, and why.</param>
/// <param name="DueOn">The last day on which it is paid in time.</param>
public sealed record InvoiceDraft(Membership Member, MembershipTerms Terms, FeeShare Fee, DateOnly DueOn);
