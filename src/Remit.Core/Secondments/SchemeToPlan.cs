using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What the planner is given of a scheme, as it stood when a plan was asked for; a what-if is the same with something changed.</summary>
/// <remarks>
/// It holds values and no rows, so that it is kept with the plan that came of it: a plan can be read, and made again from the same seed, long after
/// people, seats and money have moved on. Source: ADD2253, S3.
/// </remarks>
public sealed record SchemeToPlan
{
    /// <summary>The scheme's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The decision under which it stands.</summary>
    public string DecisionCode { get; init; } = "";

    /// <summary>What the decision sets.</summary>
    public SecondmentTerms Terms { get; init; } = new();

    /// <summary>The first day on which a placement that is not there yet may begin, inclusive: nobody begins in the past.</summary>
    public DateOnly NotBefore { get; init; }

    /// <summary>The seats at the host.</summary>
    public IReadOnlyList<SeatToPlan> Seats { get; init; } = [];

    /// <summary>Whose nominations stand.</summary>
    public IReadOnlyList<NomineeToPlan> Nominees { get; init; } = [];

    /// <summary>The placements that stand: proposed, agreed, under way, over.</summary>
    public IReadOnlyList<StandingPlacement> Standing { get; init; } = [];

    /// <summary>Who must be there together, and who must not.</summary>
    public IReadOnlyList<PairToPlan> Pairs { get; init; } = [];

    /// <summary>What may be spent, by financial year; nothing here bounds a scheme that costs the host nothing.</summary>
    public IReadOnlyList<MoneyToPlan> Money { get; init; } = [];

    /// <summary>Whether no member has a second placement while another that could have one waits for its first.</summary>
    public bool TakesTurns { get; init; } = true;
}

/// <summary>A seat as the planner is given it.</summary>
/// <param name="Id">The seat; an id of its own for one that only a what-if has.</param>
/// <param name="Number">Its number in the scheme, from 1.</param>
/// <param name="Name">"Seat 2: Good growth by design, Regeneration".</param>
/// <param name="Terms">What it is, and when it is open.</param>
public sealed record SeatToPlan(Guid Id, int Number, string Name, SeatTerms Terms);

/// <summary>Somebody who could be placed.</summary>
/// <param name="NominationId">The nomination.</param>
/// <param name="PersonId">Who.</param>
/// <param name="PersonName">Their name.</param>
/// <param name="OrganisationId">Their employer.</param>
/// <param name="OrganisationName">The employer's name.</param>
/// <param name="Terms">What the employer says of them.</param>
public sealed record NomineeToPlan(
    Guid NominationId,
    Guid PersonId,
    string PersonName,
    Guid OrganisationId,
    string OrganisationName,
    NominationTerms Terms
);

/// <summary>A placement that stands, which a plan leaves as it is.</summary>
/// <param name="PlacementId">The placement.</param>
/// <param name="Reference">"P0003".</param>
/// <param name="NominationId">The nomination that it came from.</param>
/// <param name="SeatId">At which seat.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="HostShare">What the host pays of it, in all; it is in <see cref="MoneyToPlan.Promised"/> already.</param>
/// <param name="IsAgreed">Whether it is agreed or began, so that re-planning leaves it; a proposal may be moved, by people.</param>
public sealed record StandingPlacement(
    Guid PlacementId,
    string Reference,
    Guid NominationId,
    Guid SeatId,
    DateOnly FirstDay,
    DateOnly LastDay,
    Money HostShare,
    bool IsAgreed
)
{
    /// <summary>Who.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Their name.</summary>
    public string PersonName { get; init; } = "";

    /// <summary>Their employer.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>The employer's name.</summary>
    public string OrganisationName { get; init; } = "";
}

/// <summary>Two nominees who must be there together, or must not.</summary>
/// <param name="One">The nomination of the one.</param>
/// <param name="Other">The nomination of the other.</param>
/// <param name="Together">True where they must, false where they must not.</param>
public sealed record PairToPlan(Guid One, Guid Other, bool Together);

/// <summary>What the decision's envelope holds for a financial year.</summary>
/// <param name="Name">Funder and year: "GLA, 2018-19".</param>
/// <param name="Year">The year; null for money that is bound to none.</param>
/// <param name="Approved">What the decision approves.</param>
/// <param name="Promised">What is promised of it already: committed in the ledger, or proposed and not signed yet.</param>
/// <param name="Source">The sentence of the decision that sets it.</param>
public sealed record MoneyToPlan(string Name, FinancialYear? Year, Money Approved, Money Promised, string Source)
{
    /// <summary>What a plan may still use; never below zero.</summary>
    public Money Left => Promised > Approved ? Money.Zero : Approved - Promised;
}
