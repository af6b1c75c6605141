using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Finance;

namespace Remit.Secondments.Pages;

/// <summary>What somebody enters of the terms of a scheme.</summary>
internal sealed class TermsForm
{
    [Display(Name = "First day of the scheme")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Last day of the scheme")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "The host’s share of the staff cost, in per cent")]
    public int? HostPercent { get; set; }

    [Display(Name = "The most that the host pays in all")]
    public string? HostCap { get; set; }

    [Display(Name = "Shortest placement, in months")]
    public int? MinMonths { get; set; }

    [Display(Name = "Longest placement, in months")]
    public int? MaxMonths { get; set; }

    [Display(Name = "Fewest placements (optional)")]
    public int? LeastPlacements { get; set; }

    [Display(Name = "Most placements (optional)")]
    public int? MostPlacements { get; set; }

    [Display(Name = "Review due")]
    public DateOnly? ReviewDue { get; set; }

    [Display(Name = "What does the decision say about VAT? (optional)")]
    public string? Vat { get; set; }

    [Display(Name = "What does the host give in kind for each month of a placement? (optional)")]
    public string? InKind { get; set; }

    [Display(Name = "What is the scheme for?")]
    public string? Aims { get; set; }

    public static TermsForm Of(SecondmentTerms terms) =>
        new()
        {
            FirstDay = terms.FirstDay,
            LastDay = terms.LastDay,
            HostPercent = terms.HostPercent,
            HostCap = terms.HostCap.ToString(),
            MinMonths = terms.MinMonths,
            MaxMonths = terms.MaxMonths,
            LeastPlacements = terms.LeastPlacements,
            MostPlacements = terms.MostPlacements,
            ReviewDue = terms.ReviewDue,
            Vat = terms.Vat,
            InKind = string.Join('\n', terms.InKind.Select(g => $"{g.What}: {g.MonthlyWorth}: {g.Basis}")),
            Aims = string.Join('\n', terms.Aims),
        };

    /// <summary>The terms, where all of it can be read; what cannot be is said at its field.</summary>
    /// <param name="state">What is wrong so far.</param>
    /// <param name="name">The name of the form on its page.</param>
    public SecondmentTerms? ToTerms(ModelStateDictionary state, string name)
    {
        Ask(FirstDay is not null, nameof(FirstDay), "Enter the first day of the scheme");
        Ask(LastDay is not null, nameof(LastDay), "Enter the last day of the scheme");
        Ask(ReviewDue is not null, nameof(ReviewDue), "Enter the day by which the scheme is reviewed");
        Ask(HostPercent is not null, nameof(HostPercent), "Enter the host’s share, 0 where secondments are at no cost to it");
        Ask(MinMonths is not null, nameof(MinMonths), "Enter the shortest placement in months");
        Ask(MaxMonths is not null, nameof(MaxMonths), "Enter the longest placement in months");
        var cap = string.IsNullOrWhiteSpace(HostCap) ? Money.Zero : SecondmentWords.Amount(HostCap);
        Ask(cap is not null, nameof(HostCap), "Enter an amount in pounds, for example £25,000");
        var given = SecondmentWords.Lines(InKind).Select(line => (line, read: ReadInKind(line))).ToList();
        foreach (var (line, _) in given.Where(g => g.read is null))
        {
            state.AddModelError(
                $"{name}.{nameof(InKind)}",
                $"“{line}” is not what is given, a colon, what a month of it is worth, a colon, and how that was found"
            );
        }

        return !state.IsValid
            ? null
            : new()
            {
                FirstDay = FirstDay!.Value,
                LastDay = LastDay!.Value,
                HostPercent = HostPercent!.Value,
                HostCap = cap!.Value,
                MinMonths = MinMonths!.Value,
                MaxMonths = MaxMonths!.Value,
                LeastPlacements = LeastPlacements,
                MostPlacements = MostPlacements,
                ReviewDue = ReviewDue!.Value,
                Vat = string.IsNullOrWhiteSpace(Vat) ? null : Vat.Trim(),
                InKind = [.. given.Select(g => g.read!)],
                Aims = SecondmentWords.Lines(Aims),
            };

        void Ask(bool read, string field, string message)
        {
            if (!read && state.GetFieldValidationState($"{name}.{field}") != ModelValidationState.Invalid)
            {
                state.AddModelError($"{name}.{field}", message);
            }
        }
    }

    /// <summary>The field that a reason against the terms concerns; null where it concerns none of them.</summary>
    public static string? FieldOf(string code) =>
        code switch
        {
            "secondments.share-not-percent" or "secondments.share-without-money" or "secondments.share-beyond-decision" => nameof(HostPercent),
            "secondments.cap-beyond-decision" or "secondments.cap-and-share" or "secondments.cap-below-promised" => nameof(HostCap),
            "secondments.months" or "secondments.shorter-than-decided" => nameof(MinMonths),
            "secondments.longer-than-decided" => nameof(MaxMonths),
            "secondments.placements" or "secondments.fewer-than-decided" => nameof(LeastPlacements),
            "secondments.more-than-decided" or "secondments.most-below-placed" => nameof(MostPlacements),
            "secondments.before-signature" => nameof(FirstDay),
            "secondments.days" or "secondments.after-decided" or "secondments.too-short" or "secondments.days-without-placed" => nameof(LastDay),
            "secondments.review-before-start" => nameof(ReviewDue),
            "secondments.in-kind-without-basis" or "secondments.in-kind-worth" => nameof(InKind),
            "secondments.no-aims" => nameof(Aims),
            _ => null,
        };

    private static GivenInKind? ReadInKind(string line) =>
        line.Split(':', 3, StringSplitOptions.TrimEntries) is [var what, var worth, var basis] && SecondmentWords.Amount(worth) is { } amount
            ? new(what, amount, basis)
            : null;
}
