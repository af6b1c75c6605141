using static Remit.Papers.AmountPlace;

namespace Remit.Papers;

/// <summary>Kinds of money that are told by the words beside the amount alone, wherever it stands: limits, prices, goals, fees, match, income.</summary>
internal static class MoneyOfOthers
{
    /// <summary>A limit in a rule, a price, a comparison or a goal; null when it is none of these.</summary>
    public static SpendingKind? RuleOrPrice(AmountPlace place)
    {
        if (IsThreshold(place))
        {
            return SpendingKind.Threshold;
        }

        if (
            place.Mention.Per is Finance.AmountPer.Hour or Finance.AmountPer.Day or Finance.AmountPer.Week or Finance.AmountPer.Month
            || IsUnitPrice(place)
        )
        {
            return IsCompared(place) ? SpendingKind.Comparison : SpendingKind.Rate;
        }

        return IsGoal(place) ? SpendingKind.Goal : null;
    }

    /// <summary>What others pay; null when the words do not say so.</summary>
    public static SpendingKind? PaidByOthers(AmountPlace place)
    {
        if (
            Has(place.LeftNear(60), "membership fee", "subscription", "joining fee", "affiliation fee")
            || Opens(place.RightNear(30), "membership fee", "subscription")
        )
        {
            return SpendingKind.MembershipFee;
        }

        if (
            place.Mention.Each
            && Has(place.Before, "member", "core", "councils", "boroughs")
            && Has(place.LeftNear(60), "will provide", "will pay", "contribute", "provide")
        )
        {
            return SpendingKind.MembershipFee;
        }

        if (Has(place.LeftNear(50), "in-kind", "in kind") || Has(place.RightNear(50), "in-kind", "in kind"))
        {
            return SpendingKind.InKind;
        }

        return IsMatch(place) ? SpendingKind.Match : null;
    }

    private static bool IsThreshold(AmountPlace place)
    {
        if (
            Opens(
                place.RightNear(20),
                "or above",
                "or more",
                "and above",
                "or over",
                "and over",
                "or less",
                "or below",
                "and under",
                "or greater",
                "threshold",
                "limit"
            )
        )
        {
            return true;
        }

        var left = place.LeftNear(70);
        if (left.TrimEnd().EndsWith('>') || left.TrimEnd().EndsWith('<') || Has(left, "threshold of", "limit of", "reason key"))
        {
            return true;
        }

        var rule = Has(
            place.Sentence,
            "threshold",
            "prior approval",
            "contracts and funding code",
            "key decision",
            "expected value of a contract",
            "procurement route",
            "commitment to expenditure",
            "scheme of delegation",
            "financial regulations",
            "standing orders",
            "procured competitively",
            "written quot"
        );
        if (place.Mention.Statement == Finance.AmountStatement.Range)
        {
            return rule
                || Has(left, "grants of", "awards of", "value of", "bids", "applications", "projects", "loans")
                || Has(place.Right, "grants", "per project", "awards");
        }

        return rule
            && (
                place.Mention.Qualifier is not null
                || Ends(
                    left,
                    "over",
                    "exceeding",
                    "exceeds",
                    "exceed",
                    "under",
                    "below",
                    "above",
                    "in excess of",
                    "greater than",
                    "more than",
                    "less than",
                    "up to and including"
                )
            );
    }

    private static bool IsUnitPrice(AmountPlace place) =>
        (
            place.Mention.Per == Finance.AmountPer.Each
            && place.Mention.PerWhat
                is "head"
                    or "person"
                    or "delegate"
                    or "participant"
                    or "unit"
                    or "home"
                    or "property"
                    or "household"
                    or "pupil"
                    or "place"
                    or "sqm"
                    or "user"
                    or "licence"
                    or "session"
        ) || Opens(place.RightNear(16), "per day", "a day", "per hour", "an hour", "per head", "per unit", "per person", "/day");

    private static bool IsCompared(AmountPlace place) =>
        Has(place.Sentence, "compar", "benchmark", "against", "cheaper", "market rate")
        && Has(place.LeftNear(60), "other", "similar", "market", "average", "typical", "against", "benchmark", "standard");

    private static bool IsGoal(AmountPlace place) =>
        Has(
            place.LeftNear(60),
            "goal of",
            "goal to",
            "target of raising",
            "aim of raising",
            "aims to raise",
            "aim to raise",
            "hopes to raise",
            "fundraising target",
            "fund-raising target",
            "ambition to raise",
            "seeking to raise",
            "goal is"
        );

    private static bool IsMatch(AmountPlace place)
    {
        var left = place.LeftNear(70);
        var right = place.RightNear(90);
        if (
            Has(
                left,
                "match funding of",
                "match funding (of",
                "match-funding of",
                "match of",
                "matched by",
                "match contribution of",
                "in match",
                "leverage of",
                "levering",
                "leveraging",
                "third-party funding of",
                "partner contribution"
            )
        )
        {
            return true;
        }

        if (
            Opens(right, "match funding", "match contribution", "of match", "in match", "match", "leverage", "of leverage", "co-funding")
            && !Opens(right, "matches")
        )
        {
            return true;
        }

        if (
            (
                Opens(
                    right,
                    "funded by",
                    "paid by",
                    "contributed by",
                    "met by",
                    "provided by",
                    "from partners",
                    "will be funded by",
                    "will be provided by",
                    "will be met by",
                    "contribution from"
                )
            ) && !IsOurs(right)
        )
        {
            return true;
        }

        return Has(
                left,
                "will provide",
                "will contribute",
                "will also provide",
                "will also contribute",
                "has committed",
                "have committed",
                "will match",
                "is contributing",
                "are contributing",
                "contributing a further"
            ) && SubjectIsAnother(place.Before);
    }

    /// <summary>True for money that comes in, by the words before it.</summary>
    public static bool IsIncome(AmountPlace place)
    {
        var left = place.LeftNear(80);
        return !Has(
                left,
                "receipt and expenditure",
                "receive and spend",
                "receive and expend",
                "receipt and spend",
                "receive, and spend",
                "applications received",
                "bids received"
            )
            && Has(
                left,
                "receipt of",
                "receive ",
                "receives ",
                "receiving",
                "received ",
                "income of",
                "income from",
                "sponsorship of",
                "sponsorship income",
                "grant income",
                "acceptance of",
                "accept a",
                "accepts a",
                "accept the",
                "were awarded",
                "was awarded",
                "been awarded",
                "successful in applying for",
                "repayment of"
            );
    }

    /// <summary>True for a grant that a council is given: the agreement is with a funder of councils.</summary>
    public static bool IsGrantToCouncil(AmountPlace place) =>
        Has(place.Before, "grant")
        && Has(
            place.Before,
            "from the gla",
            "with the gla",
            "from the greater london authority",
            "with the greater london authority",
            "from the department",
            "with the department",
            "from homes england",
            "with homes england",
            "from government",
            "from central government",
            "from the home office",
            "from the combined authority",
            "from the secretary of state"
        );

    private static bool IsOurs(string right) =>
        Has(
            right.Length > 40 ? right[..40] : right,
            "the gla",
            "by gla",
            "mayor",
            "the authority",
            "mopac",
            "the council",
            "the lfc",
            "lfb",
            "our ",
            "city hall"
        );

    private static bool SubjectIsAnother(string before)
    {
        var at = before.LastIndexOf("will", StringComparison.Ordinal);
        at = at < 0 ? before.LastIndexOf("ha", StringComparison.Ordinal) : at;
        var subject = at < 0 ? before : before[..at];
        subject = subject.Length > 60 ? subject[^60..] : subject;
        return !Has(subject, "gla ", "mayor", "authority", "mopac", "this decision") || Has(subject, "councils", "boroughs", "partners");
    }
}
