using System.Text.RegularExpressions;
using Remit.Authority;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>The post that signs is the office that the decision names, and the amount is within what that form of decision may approve on that day.</summary>
/// <remarks>Source: linter R5; domain-facts, effective-dated thresholds.</remarks>
internal sealed partial class DecisionMakerHasAuthority : IRule, IRouteRule
{
    public string Id => "R5";

    public IEnumerable<Finding> Check(PaperUnderReview paper) => [.. OfficesAgree(paper), .. AmountIsWithinLimit(paper)];

    public IEnumerable<Finding> Check(RouteSoFar route)
    {
        var answer = route.Answer;
        if (answer.Signatories.Count == 0)
        {
            yield return new(
                Id,
                Severity.Blocker,
                $"As things stand nobody may sign it: {answer.Deciding.Text}.",
                "See what is missing under “who may sign”: an administrator enters schemes and posts.",
                null
            );
        }

        if (route.Level is not { } drafted || answer.MayBe is not [var lowest, ..])
        {
            yield break;
        }

        if (answer.MayBe.All(level => !level.Code.Equals(drafted, StringComparison.OrdinalIgnoreCase)))
        {
            var delegated = answer.Signatories.FirstOrDefault(s => s.Delegation is not null)?.Delegation;
            yield return new(
                Id,
                delegated is null ? Severity.Blocker : Severity.NeedsReason,
                $"It is drafted as {drafted}, and it is for {lowest.Code} ({lowest.Name}): {answer.Deciding.Text}."
                    + $"{(delegated is null ? "" : $" {delegated.GrantedBy} delegates it all the same.")}",
                $"Draft it as {lowest.Code}, or change what takes it there.",
                null
            );
        }
        else if (answer.Amount is { Pence: > 0 } amount && amount == lowest.Limit)
        {
            yield return new(
                Id,
                Severity.Note,
                $"{amount} is exactly at the limit that {answer.Scheme!.EnactedBy} sets for {lowest.Code}: within it, with nothing to spare.",
                "Any further spending on the same purpose is for the level above.",
                null
            );
        }
    }

    private IEnumerable<Finding> OfficesAgree(PaperUnderReview paper)
    {
        if (paper.Paper is not { SignatoryRole: { } role, Office: { } office })
        {
            yield break;
        }

        var (shownRank, shownRemit) = Parts(role.Value);
        var (namedRank, namedRemit) = Parts(office.Value);
        if (
            shownRank.Length > 0
            && namedRank.Length > 0
            && shownRemit.Length > 0
            && namedRemit.Length > 0
            && (shownRank, shownRemit) != (namedRank, namedRemit)
        )
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                $"The post shown beside the signature is \"{role.Value}\", and the decision is taken by the \"{office.Value}\": these are not the same office.",
                "Say which office decided; a web page may show a post that the signatory came to hold later, so the signed document settles it.",
                office.Span
            );
        }
    }

    private IEnumerable<Finding> AmountIsWithinLimit(PaperUnderReview paper)
    {
        if (
            paper.Paper.ApprovedTotal is not { } approved
            || paper.LimitedForm is not { } form
            || paper.Approved is not { Pence: > 0 } amount
            || paper.PolicyDay is not { } day
            || paper.Delegations.SchemesOn(day) is not { Count: > 0 } schemes
        )
        {
            yield break;
        }

        var answer = paper.Delegations.WhoMaySign(AuthorityQuestion.For(amount), day);
        if (answer.Scheme?.Level(form) is not { Limit: { } limit })
        {
            var instrument = string.Join(" or ", schemes.Select(s => s.EnactedBy));
            yield return new(
                Id,
                Severity.Note,
                $"{amount} is approved by {form} under the scheme of the day, {instrument}, whose figures are not held here: the limit was not checked.{Delegation(paper)}",
                $"Check the amount against {instrument}, or record the decision that delegates it.",
                approved.Span
            );
        }
        else if (answer.MayBe.All(level => !level.Code.Equals(form, StringComparison.OrdinalIgnoreCase)))
        {
            var delegation = Delegation(paper);
            yield return new(
                Id,
                delegation.Length > 0 ? Severity.NeedsReason : Severity.Blocker,
                $"{amount} is approved by {form}, whose limit under {answer.Scheme.EnactedBy} was {limit}: {amount - limit} over.{delegation}",
                "Record the decision that delegates the larger amount, or take the decision at the level above.",
                approved.Span
            );
        }
        else if (amount == limit)
        {
            yield return new(
                Id,
                Severity.Note,
                $"{amount} is exactly at the limit of {limit} that {answer.Scheme.EnactedBy} set for {form}: within it, with nothing to spare.",
                "Any further spending on the same purpose is for the level above.",
                approved.Span
            );
        }
    }

    private static string Delegation(PaperUnderReview paper)
    {
        var delegation = paper.Paper.Cites.FirstOrDefault(c => DelegationWords().IsMatch(paper.Words(paper.SentenceAt(c.Span.Start))));
        return delegation is null ? "" : $" The text cites {delegation.Value.Code} as delegating.";
    }

    /// <summary>"Assistant Director, Housing" as its rank and its remit, without the words that only join them.</summary>
    private static (string Rank, string Remit) Parts(string office)
    {
        var plain = NotOfTheOffice().Replace(office, "").ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal);
        var rank = Rank().Match(plain);
        if (!rank.Success)
        {
            return ("", "");
        }

        var remit = Words().Matches(plain[(rank.Index + rank.Length)..]).Select(m => m.Value).Where(w => w is not ("of" or "for" or "the" or "and"));
        // "Well-being" and "Wellbeing" are one word
        return (rank.Value, string.Concat(remit));
    }

    [GeneratedRegex(@"\b(?:assistant director|executive director|deputy mayor|director|head|mayor|chief \w+ officer|commissioner)\b")]
    private static partial Regex Rank();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\(\s*past staff\s*\)|,?\s+(?:in\s+consultation|acting|on\s+behalf|under\s+delegat).*",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex NotOfTheOffice();

    [GeneratedRegex(@"\bdelegat(?:ion|ions|ed|es|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DelegationWords();
}
