using Remit.Agreements;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Secondments;

/// <summary>The secondment agreement that a placement asks for, as far as scheme, seat and decision tell it; the officer completes it.</summary>
/// <remarks>It names posts and no person: agreements are published. Source: S5; ADD2253, ADD2056.</remarks>
public static class PlacementDraft
{
    private static readonly string[] Counted = ["placements", "secondments", "secondees"];

    /// <summary>What the draft says.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="scheme">Its scheme.</param>
    /// <param name="seat">Its seat.</param>
    /// <param name="cover">What the decision lets agreements promise.</param>
    public static AgreementTerms TermsOf(Placement placement, SecondmentScheme scheme, Seat seat, DecisionCover cover)
    {
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(cover);
        var years = Placement.CostOf(placement.Terms, scheme.Terms).Years;
        var figures = Figures(years, cover);
        return new()
        {
            Title = $"Placement {placement.Reference}: {seat.Terms.Project}",
            Partners = [new(placement.OrganisationId, placement.OrganisationName)],
            FirstDay = placement.Terms.FirstDay,
            LastDay = placement.Terms.LastDay,
            Figures = [.. figures, .. CountOf(cover)],
            Vat = scheme.Terms.Vat ?? cover.Vat,
            Payment =
                figures.Count == 0
                    ? null
                    : new(
                        cover.Payment ?? PaymentKind.Other,
                        $"The host bears {scheme.Terms.HostPercent}% of the staff cost of a secondee, paid to the employer against evidence"
                    ),
            Answers = Answers(scheme, seat),
        };
    }

    /// <summary>What an extension's draft says: the agreement as it stands, with the later last day and what that takes.</summary>
    /// <param name="signed">The agreement that stands.</param>
    /// <param name="years">The host's shares by financial year over the whole placement as it is to be.</param>
    /// <param name="lastDay">The last day as it is to be.</param>
    /// <param name="cover">What the decision lets agreements promise.</param>
    /// <param name="held">What the agreement that stands holds of each line.</param>
    public static AgreementTerms Longer(
        AgreementTerms signed,
        IReadOnlyList<YearCost> years,
        DateOnly lastDay,
        DecisionCover cover,
        IReadOnlyDictionary<Guid, long> held
    )
    {
        ArgumentNullException.ThrowIfNull(signed);
        ArgumentNullException.ThrowIfNull(cover);
        ArgumentNullException.ThrowIfNull(held);
        var given = cover with { Lines = [.. cover.Lines.Select(l => l with { Committed = l.Committed - held.GetValueOrDefault(l.Id) })] };
        return signed with { LastDay = lastDay, Figures = [.. Figures(years, given), .. signed.Figures.Where(f => !f.IsMoney)] };
    }

    private static List<AgreementFigure> Figures(IReadOnlyList<YearCost> years, DecisionCover cover) =>
        [
            .. PlacementMoney
                .Of(cover)
                .Take(years)
                .Taken.Select(t =>
                {
                    var line = cover.Lines.First(l => l.Id == t.Line.LineId);
                    return new AgreementFigure(line.Id, line.Unit, line.Year, line.Funder, t.Amount.Pence);
                }),
        ];

    /// <summary>One of those that the decision limits, where it counts placements.</summary>
    private static IEnumerable<AgreementFigure> CountOf(DecisionCover cover) =>
        cover
            .Lines.Where(l => !l.IsMoney && Counted.Contains(l.Unit, StringComparer.OrdinalIgnoreCase))
            .Take(1)
            .Select(l => new AgreementFigure(l.Id, l.Unit, l.Year, "", 1));

    private static Dictionary<string, string> Answers(SecondmentScheme scheme, Seat seat) =>
        new()
        {
            ["post"] = $"secondee, {seat.Terms.Team}",
            ["purpose"] = $"{seat.Terms.Project}, as part of {scheme.Name}.",
            ["workplace"] = seat.Terms.Place,
            ["manager"] = seat.Terms.Manager,
            ["contact"] = seat.Terms.Manager,
        };
}
