using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Payments;
using Remit.Rules;
using Remit.Secondments;

namespace Remit.Demo;

internal sealed partial class DemoSecondments
{
    private static readonly (string Name, string Value)[] Typed = [("hours", "five days a week"), (AgreementPlaces.NoticeDays, "30")];

    /// <summary>The planner plans as for an officer.</summary>
    private async Task<SecondmentPlan> PlanAsync(SecondmentScheme scheme, DemoScheme words)
    {
        var asked = LondonTime.InstantOf(words.Days.Planned, new(14, 0));
        var given = await _db.SchemeToPlanAsync(scheme, words.Days.Planned, _cancellation);
        PlanRequest request = new() { Seconds = 5 };
        var plan = SecondmentPlan.Ask(scheme.Id, 1, request, given, By(Officer, asked));
        plan.Begin(scheme.Id, asked, asked.AddMinutes(1));
        plan.Finish(PlanMaking.Make(plan.Scheme, request, stop: _cancellation), asked.AddSeconds(1));
        _db.SecondmentPlans.Add(plan);
        await SaveAsync(Officer, "asked for a plan", $"plan {plan.Id}", asked);
        return plan;
    }

    /// <summary>Somebody is proposed, their employer says yes, and the agreement is signed by both sides.</summary>
    private async Task PlaceAsync(Guid schemeId, DemoScheme words, DemoPlacement placed, SecondmentPlan plan)
    {
        var scheme = await ReadAsync(schemeId);
        var nominee = words.Nominees.Single(n => n.Name == placed.Nominee);
        var nomination = await _db.Nominations.SingleAsync(n => n.SchemeId == schemeId && n.PersonName == placed.Nominee, _cancellation);
        var seat = scheme.Seats.Single(s => s.Number == placed.Seat);
        var accepted = placed.Offered?.AddDays(-4) ?? _days.Ago(3);
        var at = LondonTime.InstantOf(accepted.AddDays(-1), new(15, 0));
        PlacementTerms terms = new(nomination.Id, seat.Id, placed.FirstDay, placed.LastDay, nomination.Terms.MonthlyCost, VatBasis.NoVat);
        var planned = plan.Result!.Stays.Any(s =>
            s.NominationId == nomination.Id && s.SeatId == seat.Id && s.FirstDay == placed.FirstDay && s.LastDay == placed.LastDay
        );
        var (placements, breaches) = await _db.ProposeAsync(
            scheme,
            [new(terms, placed.Why) { PlanId = planned ? plan.Id : null }],
            By(Officer, at, placed.Why),
            _cancellation
        );
        Breach.ThrowIfAny(breaches);
        var placement = placements[0];
        await SaveAsync(Officer, "proposed a placement", $"placement {placement.Reference}", at);
        if (placed.Offered is not { } offered)
        {
            return;
        }

        var contact = await PersonAsync(nominee.Contact, nomination.OrganisationId, true);
        at = LondonTime.InstantOf(accepted, new(11, 0));
        placement.Accept(By(contact, at), new(accepted, IsSigned: false));
        await SaveAsync(contact, "accepted a placement", $"placement {placement.Reference}", at);
        await SignAsync(scheme, seat, placement, nominee, placed, offered);
    }

    private async Task SignAsync(SecondmentScheme scheme, Seat seat, Placement placement, DemoNominee nominee, DemoPlacement placed, DateOnly offered)
    {
        var cover = (await _db.CoverAsync(scheme.DecisionCode, _cancellation))!;
        var terms = PlacementDraft.TermsOf(placement, scheme, seat, cover);
        var id = await _agreements.MakeAsync(
            new(scheme.DecisionCode, AgreementKind.Secondment, terms.Title, offered, placed.FirstDay, placed.LastDay)
            {
                Organisation = nominee.Organisation,
                Person = nominee.Contact,
                Post = placed.SignsAs,
                Of = line => terms.Figures.FirstOrDefault(f => f.LineId == line.Id)?.Amount ?? 0,
                Payment = terms.Payment,
                Vat = terms.Vat,
                Answers = terms.Answers.Concat(Typed.ToDictionary(t => t.Name, t => t.Value)).ToDictionary(a => a.Key, a => a.Value),
            },
            partnerSigns: true,
            authoritySigns: true
        );
        _db.ChangeTracker.Clear();
        var attached = await _db.Placements.SingleAsync(p => p.Id == placement.Id, _cancellation);
        attached.Attach(id!.Value, new(offered, IsSigned: false), null);
        await SaveAsync(
            Officer,
            "drafted the agreement of a placement",
            $"placement {attached.Reference}",
            LondonTime.InstantOf(offered, new(15, 30))
        );
    }
}
