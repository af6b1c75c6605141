using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>Agreements under the demo's decisions: those of the papers, signed by both sides in their time, and two that wait for signatures today.</summary>
internal sealed class DemoAgreements
{
    private const string Why = "Made up for the demo";

    private readonly RemitDb _db;
    private readonly DateTime _at;
    private readonly string _authority;
    private readonly Writing _writing;
    private readonly CancellationToken _cancellation;

    internal DemoAgreements(RemitDb db, DateTime at, string authority, Writing writing, CancellationToken cancellation) =>
        (_db, _at, _authority, _writing, _cancellation) = (db, at, authority, writing, cancellation);

    /// <summary>Puts them in; does nothing where agreements are.</summary>
    /// <param name="db">A database that holds the people, the policy and the decisions.</param>
    /// <param name="at">When the demo begins, in UTC: what was agreed later is not there.</param>
    /// <param name="authority">The authority as agreements name it.</param>
    /// <param name="cancellation">Gives up; nothing is put in then.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, string authority, CancellationToken cancellation)
    {
        if (await db.Agreements.AnyAsync(cancellation))
        {
            return;
        }

        await using var writing = await db.WriteAsync(cancellation);
        DemoAgreements demo = new(db, at, authority, writing, cancellation);
        foreach (var proposal in DemoAgreementWords.Past)
        {
            if (proposal.On.AddDays(3) <= LondonTime.DayOf(at)) // the last signature is two days after the offer
            {
                await demo.MakeAsync(proposal, partnerSigns: true, authoritySigns: true);
            }
        }

        await demo.WaitingAsync();
        await writing.CommitAsync(cancellation);
    }

    /// <summary>Two agreements under a decision of the demo that was signed in the days before it begins.</summary>
    private async Task WaitingAsync()
    {
        var today = LondonTime.DayOf(_at);
        var title = DemoWords.Evaluation(today).Basics.Title;
        var signed = await _db.SignedForms.AsNoTracking().OrderByDescending(s => s.At).ToListAsync(_cancellation);
        if (signed.FirstOrDefault(s => s.Statement.Content.Basics.Title == title) is not { } form)
        {
            return;
        }

        var lastDay = FinancialYear.Of(today).LastDay;
        await MakeAsync(DemoAgreementWords.Grant(form.Code, today, lastDay), partnerSigns: true, authoritySigns: false);
        await MakeAsync(DemoAgreementWords.Memorandum(form.Code, today, lastDay), partnerSigns: false, authoritySigns: false);
    }

    /// <summary>Makes an agreement as the pages would, and has it signed.</summary>
    /// <param name="proposal">What it says.</param>
    /// <param name="partnerSigns">Whether the other party signs it.</param>
    /// <param name="authoritySigns">Whether the authority signs it then.</param>
    /// <returns>Its id; null where its decision has no envelope.</returns>
    internal async Task<Guid?> MakeAsync(DemoAgreement proposal, bool partnerSigns, bool authoritySigns)
    {
        _db.ChangeTracker.Clear();
        var at = LondonTime.InstantOf(proposal.On, new(16, 0));
        if (proposal.Envelope is { } terms)
        {
            await OpenAsync(terms, at);
        }

        if (await _db.CoverAsync(proposal.Code, _cancellation) is not { } cover)
        {
            return null;
        }

        var (organisation, person) = await PartnerAsync(proposal.Organisation, proposal.Person);
        var agreement = await DraftAsync(proposal, cover, organisation, at);
        if (await OfferAsync(agreement, proposal, at) && partnerSigns)
        {
            await SignAsync(agreement, new(person.Id, person.Name, proposal.Post, organisation.Id, organisation.Name, null, []), at + proposal.Pace);
            if (authoritySigns)
            {
                await SignForAuthorityAsync(agreement, proposal.SignedBy, at + (2 * proposal.Pace));
            }
        }

        return agreement.Id;
    }

    /// <summary>Opens the envelope of a decision, where it is not open yet.</summary>
    internal async Task OpenAsync(EnvelopeTerms terms, DateTime at)
    {
        if (await _db.Envelopes.AnyAsync(e => e.DecisionCode == terms.DecisionCode, _cancellation))
        {
            return;
        }

        var (_, breaches) = await _db.OpenEnvelopeAsync(terms, new(null, "The demo", at, LondonTime.DayOf(at)), _writing, _cancellation);
        Throw(breaches);
        await _db.SaveAsync(new("The demo", "opened an envelope", $"envelope {terms.DecisionCode}", Why, at), _writing, _cancellation);
    }

    private async Task<(PartnerOrganisation, Person)> PartnerAsync(string name, string personName)
    {
        var organisation = await _db.Organisations.FirstOrDefaultAsync(o => o.Name == name, _cancellation);
        if (organisation is null)
        {
            organisation = new(new(name, []), new(2016, 1, 1));
            _db.Organisations.Add(organisation);
        }

        var person = await _db.People.FirstOrDefaultAsync(p => p.Name == personName, _cancellation);
        if (person is null)
        {
            person = new(personName, $"{personName.ToLowerInvariant().Replace(' ', '.')}@post.example", organisation.Id);
            _db.People.Add(person);
        }

        return (organisation, person);
    }

    private async Task<Agreement> DraftAsync(DemoAgreement proposal, DecisionCover cover, PartnerOrganisation organisation, DateTime at)
    {
        var drafter = PersonaOf("programme-officer");
        Agreement agreement = new(
            await _db.NextAgreementReferenceAsync(_cancellation),
            proposal.Kind,
            cover,
            proposal.Title,
            drafter.Id,
            at - proposal.Pace
        );
        AgreementTerms terms = new()
        {
            Title = proposal.Title,
            Partners = [new(organisation.Id, organisation.Name)],
            FirstDay = proposal.FirstDay,
            LastDay = proposal.LastDay,
            Figures = [.. proposal.Takes(cover)],
            Vat = cover.Vat ?? proposal.Vat,
            Payment = proposal.Payment,
            Buying = proposal.Buying,
            Meets = [.. cover.Conditions.Where(c => !c.IsMet && proposal.Payment is not null).Select(c => c.Id)],
            Answers = proposal.Answers,
        };
        agreement.Change(terms, agreement.Step, drafter.Id, at - proposal.Pace);
        _db.Agreements.Add(agreement);
        await SaveAsync("began an agreement", agreement, drafter.Id, drafter.Name, at - proposal.Pace);
        return agreement;
    }

    /// <summary>Offers it; false when it stays a draft, because the decision does not cover it.</summary>
    private async Task<bool> OfferAsync(Agreement agreement, DemoAgreement proposal, DateTime at)
    {
        var subject = (await _db.SubjectAsync(agreement, _authority, proposal.On, _cancellation))!;
        var text = AgreementText.Compose(subject, await _db.ClausesAsync(_cancellation), proposal.On);
        if (agreement.WhyNotOffer(subject, text).Count > 0)
        {
            return false;
        }

        var drafter = PersonaOf("programme-officer");
        agreement.MakeOffer(subject, text, new(drafter.Id, drafter.Name, null, []), at);
        await SaveAsync("offered an agreement for signature", agreement, drafter.Id, drafter.Name, at);
        return true;
    }

    private async Task SignForAuthorityAsync(Agreement agreement, string persona, DateTime at)
    {
        var on = LondonTime.DayOf(at);
        var roster = await _db.RosterAsync(_cancellation);
        var officer = roster.OfficerOf(PersonaOf(persona).Id, on, Role.Approver)!;
        var signatory = (await _db.WhoMaySignAsync(agreement, on, _cancellation)).SignatoryOf(officer, roster);
        await SignAsync(
            agreement,
            new(officer.PersonId, officer.Name, signatory.Post, null, _authority, signatory.Authority, signatory.Breaches),
            at
        );
    }

    private async Task SignAsync(Agreement agreement, AgreementSignatory signatory, DateTime at)
    {
        var on = LondonTime.DayOf(at);
        Throw(agreement.WhyNotSign(signatory, agreement.Offer!.Hash, on));
        agreement.Sign(signatory, agreement.Offer.Hash, on, at);
        var isDone = agreement.Status == AgreementStatus.Signed;
        if (isDone)
        {
            await _db.BeExecutedAsync(agreement, new(signatory.PersonId, signatory.Name, signatory.Post, []), on, at, _cancellation);
        }

        await SaveAsync("signed an agreement", agreement, signatory.PersonId, signatory.Name, at);
        if (isDone)
        {
            Throw(await _db.CommitAsync(agreement, new(signatory.PersonId, signatory.Name, at, on), _writing, _cancellation));
        }
    }

    private Task SaveAsync(string act, Agreement agreement, Guid personId, string name, DateTime at) =>
        _db.SaveAsync(new(name, act, $"agreement {agreement.Id}", Why, at, PersonId: personId), _writing, _cancellation);

    private static Persona PersonaOf(string key) => Persona.All.First(p => p.Key == key);

    private static void Throw(IReadOnlyList<Breach> breaches)
    {
        if (breaches.Count > 0)
        {
            throw new InvalidOperationException($"The demo’s agreements: {breaches[0].Message}");
        }
    }
}
