using System.Text.Json.Serialization;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>One thing that a what-if sets otherwise than it is; the scheme itself stays as it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(PlanChange.Available), "available")]
[JsonDerivedType(typeof(PlanChange.LeaveOut), "leave-out")]
[JsonDerivedType(typeof(PlanChange.WithoutSeat), "without-seat")]
[JsonDerivedType(typeof(PlanChange.FurtherSeat), "further-seat")]
[JsonDerivedType(typeof(PlanChange.Cap), "cap")]
[JsonDerivedType(typeof(PlanChange.Length), "length")]
[JsonDerivedType(typeof(PlanChange.Carry), "carry")]
[JsonDerivedType(typeof(PlanChange.WithoutTurns), "without-turns")]
public abstract record PlanChange
{
    private PlanChange() { }

    /// <summary>Why it cannot be asked of a scheme; empty when it can.</summary>
    /// <param name="scheme">The scheme, with the changes before this one.</param>
    public abstract IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme);

    /// <summary>The scheme with the change.</summary>
    /// <param name="scheme">The scheme, with the changes before this one.</param>
    public abstract SchemeToPlan On(SchemeToPlan scheme);

    /// <summary>The change in words: "Mina Lange can begin on 1 December 2018".</summary>
    /// <param name="scheme">The scheme, with the changes before this one.</param>
    public abstract string Say(SchemeToPlan scheme);

    /// <summary>Why a plan that rests on it cannot be carried out before another decision is signed; null where the decision allows it.</summary>
    /// <param name="scheme">The scheme, with the changes before this one.</param>
    public virtual string? NeedsDecision(SchemeToPlan scheme) => null;

    /// <summary>Several changes, one after another.</summary>
    /// <param name="scheme">The scheme as it is.</param>
    /// <param name="changes">The changes; each sees what those before it made.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNot"/> of one gives a reason against it.</exception>
    public static SchemeToPlan OnAll(SchemeToPlan scheme, IEnumerable<PlanChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var change in changes)
        {
            Breach.ThrowIfAny(change.WhyNot(scheme));
            scheme = change.On(scheme);
        }

        return scheme;
    }

    private static NomineeToPlan? Nominee(SchemeToPlan scheme, Guid nominationId) =>
        scheme.Nominees.FirstOrDefault(n => n.NominationId == nominationId);

    private static IReadOnlyList<Breach> NoNominee =>
        [new("secondments.no-such-nominee", "Choose somebody who is nominated and has no placement yet")];

    /// <summary>Somebody can be away from one day to another.</summary>
    /// <param name="NominationId">Whose nomination.</param>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The last day, inclusive.</param>
    public sealed record Available(Guid NominationId, DateOnly From, DateOnly Until) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) =>
            Nominee(scheme, NominationId) is null ? NoNominee
            : Until < From ? [new("secondments.ends-before-it-begins", "The last day comes before the first: change one of them")]
            : [];

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme) =>
            scheme with
            {
                Nominees =
                [
                    .. scheme.Nominees.Select(n =>
                        n.NominationId == NominationId ? n with { Terms = n.Terms with { AvailableFrom = From, AvailableUntil = Until } } : n
                    ),
                ],
            };

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) =>
            $"{Nominee(scheme, NominationId)?.PersonName} is available from {PlanWords.Day(From)} to {PlanWords.Day(Until)}";
    }

    /// <summary>Somebody is not there to be placed.</summary>
    /// <param name="NominationId">Whose nomination.</param>
    public sealed record LeaveOut(Guid NominationId) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) => Nominee(scheme, NominationId) is null ? NoNominee : [];

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme) =>
            scheme with
            {
                Nominees = [.. scheme.Nominees.Where(n => n.NominationId != NominationId)],
            };

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) => $"{Nominee(scheme, NominationId)?.PersonName} is left out";
    }

    /// <summary>A seat is not there.</summary>
    /// <param name="SeatId">The seat.</param>
    public sealed record WithoutSeat(Guid SeatId) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) =>
            scheme.Seats.All(s => s.Id != SeatId) ? [new("secondments.no-such-seat", "Choose one of the scheme’s seats")]
            : scheme.Standing.Any(p => p.SeatId == SeatId)
                ? [new("secondments.seat-taken", "Somebody has a placement at this seat: it stays while the placement stands")]
            : [];

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme) => scheme with { Seats = [.. scheme.Seats.Where(s => s.Id != SeatId)] };

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) => $"{scheme.Seats.FirstOrDefault(s => s.Id == SeatId)?.Name} is not there";
    }

    /// <summary>There is a seat more.</summary>
    /// <param name="Id">The seat's id in this what-if.</param>
    /// <param name="Terms">What it is.</param>
    public sealed record FurtherSeat(Guid Id, SeatTerms Terms) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) =>
            string.IsNullOrWhiteSpace(Terms.Project) || string.IsNullOrWhiteSpace(Terms.Team)
                ? [new("secondments.seat-without-work", "Enter a project and the team that takes somebody in")]
            : Terms.LastDay < Terms.FirstDay ? [new("secondments.ends-before-it-begins", "The last day comes before the first: change one of them")]
            : [];

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme)
        {
            ArgumentNullException.ThrowIfNull(scheme);
            var number = scheme.Seats.Select(s => s.Number).DefaultIfEmpty().Max() + 1;
            return scheme with { Seats = [.. scheme.Seats, new(Id, number, $"Further seat: {Terms.Project}, {Terms.Team}", Terms)] };
        }

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) => $"There is a further seat: {Terms.Project}, {Terms.Team}";
    }

    /// <summary>The host pays so much at most.</summary>
    /// <param name="Most">The most that it pays in all.</param>
    public sealed record Cap(Money Most) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) =>
            scheme.Terms.IsAtNoCost
                ?
                [
                    new(
                        "secondments.at-no-cost",
                        $"Under {scheme.DecisionCode} secondments cost the host nothing: there is no cap to change",
                        scheme.DecisionCode
                    ),
                ]
            : Most < Money.Zero ? [new("secondments.not-an-amount", "Enter zero or more")]
            : [];

        /// <summary>What is above the decision's cap is money of a year that nobody named, so it counts for any.</summary>
        public override SchemeToPlan On(SchemeToPlan scheme)
        {
            ArgumentNullException.ThrowIfNull(scheme);
            var more = Most - scheme.Terms.HostCap;
            return scheme with
            {
                Terms = scheme.Terms with { HostCap = Most },
                Money =
                    more > Money.Zero && scheme.Money.Count > 0
                        ? [.. scheme.Money, new("further money", null, more, Money.Zero, $"{Most} instead of {scheme.Terms.HostCap}")]
                        : scheme.Money,
            };
        }

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) => $"The host pays {Most} at most, instead of {scheme.Terms.HostCap}";

        /// <inheritdoc/>
        public override string? NeedsDecision(SchemeToPlan scheme) =>
            Most > scheme.Terms.HostCap
                ? $"{scheme.DecisionCode} approves {scheme.Terms.HostCap}: {Most - scheme.Terms.HostCap} more needs another decision"
                : null;
    }

    /// <summary>Placements last so many months.</summary>
    /// <param name="Least">The shortest, at least 1.</param>
    /// <param name="Most">The longest, inclusive.</param>
    public sealed record Length(int Least, int Most) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) =>
            Least < 1 || Most < Least || Most > 60
                ? [new("secondments.length", "Enter at least 1 month, and a longest placement that is no shorter than the shortest")]
                : [];

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme) => scheme with { Terms = scheme.Terms with { MinMonths = Least, MaxMonths = Most } };

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) =>
            $"A placement lasts {PlanWords.Span(Least, Most)}, instead of {PlanWords.Span(scheme.Terms.MinMonths, scheme.Terms.MaxMonths)}";

        /// <inheritdoc/>
        public override string? NeedsDecision(SchemeToPlan scheme) =>
            Least < scheme.Terms.MinMonths || Most > scheme.Terms.MaxMonths
                ? $"{scheme.DecisionCode} sets {PlanWords.Span(scheme.Terms.MinMonths, scheme.Terms.MaxMonths)}: other lengths need another decision"
                : null;
    }

    /// <summary>Money of one financial year may be spent in the next.</summary>
    /// <param name="From">The year that it is money of.</param>
    /// <param name="Amount">How much.</param>
    public sealed record Carry(FinancialYear From, Money Amount) : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme)
        {
            ArgumentNullException.ThrowIfNull(scheme);
            MoneyToPlan[] lines = [.. scheme.Money.Where(m => m.Year == From)];
            var left = lines.Select(l => l.Left).Total();
            return lines.Length == 0
                    ? [new("secondments.no-money-of-year", $"{scheme.DecisionCode} approves no money of {From}", scheme.DecisionCode)]
                : Amount <= Money.Zero ? [new("secondments.not-an-amount", "Enter an amount greater than zero")]
                : Amount > left
                    ? [new("secondments.more-than-left", $"{left} of {From} is not promised yet: {Amount} cannot be carried", lines[0].Source)]
                : [];
        }

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme)
        {
            ArgumentNullException.ThrowIfNull(scheme);
            List<MoneyToPlan> money = [];
            var open = Amount;
            foreach (var line in scheme.Money)
            {
                var taken =
                    line.Year != From ? Money.Zero
                    : open < line.Left ? open
                    : line.Left;
                open -= taken;
                money.Add(line with { Approved = line.Approved - taken });
            }

            money.Add(new($"carried from {From}, {From.Next}", From.Next, Amount, Money.Zero, $"{Amount} carried from {From}"));
            return scheme with { Money = money };
        }

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) => $"{Amount} of {From} is spent in {From.Next}";

        /// <inheritdoc/>
        public override string? NeedsDecision(SchemeToPlan scheme) => $"{Amount} is money of {From}: carrying it to {From.Next} needs a decision";
    }

    /// <summary>Members do not take turns.</summary>
    public sealed record WithoutTurns : PlanChange
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Breach> WhyNot(SchemeToPlan scheme) => [];

        /// <inheritdoc/>
        public override SchemeToPlan On(SchemeToPlan scheme) => scheme with { TakesTurns = false };

        /// <inheritdoc/>
        public override string Say(SchemeToPlan scheme) => "A member may have a second placement while another waits for its first";
    }
}
