using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What one or more signed decisions let a scheme of secondments do: the bounds of its terms.</summary>
/// <remarks>Read from the envelope: money and its match, counted limits of placements and of months. Source: ADD2253 (S3, S4), ADD2056 (S5).</remarks>
/// <param name="DecisionCode">The decision, or the decisions: "ADD2253 and ADD2301".</param>
/// <param name="SignedOn">The day of the first signature.</param>
public sealed record SecondmentCover(string DecisionCode, DateOnly SignedOn)
{
    private static readonly string[] OfMonths =
    [
        "months in a placement",
        "months of a placement",
        "months in a secondment",
        "months of a secondment",
    ];
    private static readonly string[] OfPlacements = ["secondments", "placements", "secondees"];

    /// <summary>The most that the host may pay in all; zero where the decision approves no money.</summary>
    public Money Cap { get; init; }

    /// <summary>The host's share of the staff cost in per cent; null where the decision states none.</summary>
    public int? Percent { get; init; }

    /// <summary>The shortest placement in months; null where the decision sets none.</summary>
    public int? LeastMonths { get; init; }

    /// <summary>The longest placement in months, inclusive; null where the decision sets none.</summary>
    public int? MostMonths { get; init; }

    /// <summary>The fewest placements that fulfil it; null where it names none.</summary>
    public int? LeastPlacements { get; init; }

    /// <summary>The most placements, inclusive; null where it names none.</summary>
    public int? MostPlacements { get; init; }

    /// <summary>The last day of its limits; null where they have none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether VAT is inside its amounts, in its words; null where it says nothing.</summary>
    public string? Vat { get; init; }

    /// <summary>The money by financial year; empty where it approves none, or binds it to no year.</summary>
    public IReadOnlyList<FundedYear> Years { get; init; } = [];

    /// <summary>Whether placements cost the host no money, because the decision approves none.</summary>
    public bool IsAtNoCost => Cap == Money.Zero;

    /// <summary>What the envelope of a decision lets a scheme do.</summary>
    /// <param name="envelope">The envelope with its lines.</param>
    public static SecondmentCover Of(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var cash = envelope.Lines.Where(l => l.IsCash).ToList();
        var (months, placements) = (Counted(envelope, OfMonths), Counted(envelope, OfPlacements));
        return new(envelope.DecisionCode, envelope.SignedOn)
        {
            Cap = new(cash.Sum(l => l.Totals.Approved)),
            Percent = cash.Count == 0 ? null : cash.Max(l => l.MatchPercent),
            LeastMonths = months?.Least,
            MostMonths = (int?)months?.Totals.Approved,
            LeastPlacements = placements?.Least,
            MostPlacements = (int?)placements?.Totals.Approved,
            Until = placements?.Until ?? months?.Until,
            Vat = envelope.Vat,
            Years =
            [
                .. cash.Where(l => l.Year is not null)
                    .GroupBy(l => l.Year!.Value)
                    .OrderBy(y => y.Key.StartYear)
                    .Select(y => new FundedYear(y.Key, new(y.Sum(l => l.Totals.Approved)))),
            ],
        };
    }

    /// <summary>What it lets be done together with a later decision: money is added, and limits that the later one states take the place of its own.</summary>
    /// <param name="later">What the later decision lets be done.</param>
    public SecondmentCover With(SecondmentCover later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return later.DecisionCode == DecisionCode
            ? this
            : this with
            {
                DecisionCode = $"{DecisionCode} and {later.DecisionCode}",
                Cap = Cap + later.Cap,
                Percent = later.Percent ?? Percent,
                LeastMonths = later.LeastMonths ?? LeastMonths,
                MostMonths = later.MostMonths ?? MostMonths,
                LeastPlacements = later.LeastPlacements ?? LeastPlacements,
                MostPlacements = later.MostPlacements ?? MostPlacements,
                Until = later.Until ?? Until,
                Vat = Vat ?? later.Vat,
                Years =
                [
                    .. Years
                        .Concat(later.Years)
                        .GroupBy(y => y.Year)
                        .OrderBy(y => y.Key.StartYear)
                        .Select(y => new FundedYear(y.Key, y.Select(f => f.Amount).Total())),
                ],
            };
    }

    /// <summary>Terms that use all that is allowed, for somebody who opens a scheme to change.</summary>
    /// <param name="firstDay">The first day of the scheme.</param>
    /// <param name="lastDay">The last day, inclusive.</param>
    /// <returns>Terms whose review is due twelve months after the first day (S7).</returns>
    public SecondmentTerms ToTerms(DateOnly firstDay, DateOnly lastDay) =>
        new()
        {
            HostPercent = IsAtNoCost ? 0 : Percent ?? 100,
            HostCap = Cap,
            MinMonths = LeastMonths ?? 1,
            MaxMonths = MostMonths ?? SecondmentTerms.LongestMonths,
            LeastPlacements = LeastPlacements,
            MostPlacements = MostPlacements,
            FirstDay = firstDay,
            LastDay = lastDay,
            ReviewDue = firstDay.AddMonths(12),
            Vat = Vat,
        };

    /// <summary>What is allowed and yet to be watched: money that is bound to years in which the scheme does not run alone.</summary>
    /// <param name="terms">The terms of the scheme.</param>
    /// <returns>Sentences with the arithmetic in them; empty when there is nothing to watch.</returns>
    public IReadOnlyList<string> WhatToWatch(SecondmentTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.IsAtNoCost || Years.Count == 0 || terms.LastDay < terms.FirstDay)
        {
            return [];
        }

        List<string> watch = [];
        foreach (var year in FinancialYear.Range(FinancialYear.Of(terms.FirstDay), FinancialYear.Of(terms.LastDay)).Except(Years.Select(y => y.Year)))
        {
            var from = terms.FirstDay > year.FirstDay ? terms.FirstDay : year.FirstDay;
            var until = terms.LastDay < year.LastDay ? terms.LastDay : year.LastDay;
            watch.Add(
                $"{DecisionCode} approves no money for {year}: what falls between {DayWords.Of(from)} and {DayWords.Of(until)} "
                    + "has to be carried forward by a decision before it can be paid"
            );
        }

        return watch;
    }

    private static EnvelopeLine? Counted(Envelope envelope, string[] units) =>
        envelope.Lines.FirstOrDefault(l => !l.IsMoney && units.Contains(l.Unit, StringComparer.OrdinalIgnoreCase));
}

/// <summary>Money that a decision approves for a financial year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Amount">How much.</param>
public sealed record FundedYear(FinancialYear Year, Money Amount);
