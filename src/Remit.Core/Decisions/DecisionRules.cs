using System.Globalization;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Decisions;

/// <summary>What must hold of facts before they may stand on the register.</summary>
internal static class DecisionRules
{
    /// <summary>Longest public text of a decision, in characters: some 300 pages. Beyond it, the rest belongs in a document.</summary>
    public const int LongestBody = 1_000_000;

    private const int LongestLine = 2_000;
    private const int LongestName = 200;

    public static IReadOnlyList<Breach> WhyNot(DecisionFacts facts, DateOnly today) =>
        [.. Names(facts), .. Dates(facts, today), .. Sums(facts), .. References(facts), .. Lengths(facts)];

    private static IEnumerable<Breach> Names(DecisionFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Publisher))
        {
            yield return new("decisions.publisher-missing", "Say which organisation published the decision");
        }

        if (string.IsNullOrWhiteSpace(facts.Title) && DecisionCode.Key(facts.Code) is null)
        {
            yield return new("decisions.name-missing", "A decision needs a code or a title, so that people can ask for it");
        }

        if (facts.Code is not null && DecisionCode.Key(facts.Code) is null)
        {
            yield return new("decisions.code-empty", $"The code “{facts.Code}” has no letter and no digit: leave it empty if the page shows none");
        }
    }

    private static IEnumerable<Breach> Dates(DecisionFacts facts, DateOnly today)
    {
        (string Name, DateOnly? Date)[] dates = [("signed", facts.DateSigned), ("published", facts.DatePublished)];
        foreach (var (name, date) in dates)
        {
            if (date > today)
            {
                yield return new(
                    $"decisions.{name}-in-the-future",
                    string.Create(CultureInfo.InvariantCulture, $"The date {name}, {date:d MMMM yyyy}, is after today, {today:d MMMM yyyy}")
                );
            }
        }
    }

    private static IEnumerable<Breach> Sums(DecisionFacts facts)
    {
        var fits = facts.Approval switch
        {
            ApprovalState.Stated => facts.Approved is { Pence: > 0 },
            ApprovalState.None => facts.Approved is { Pence: 0 },
            _ => facts.Approved is null,
        };
        if (!fits)
        {
            yield return new(
                "decisions.approved-unclear",
                facts.Approval switch
                {
                    ApprovalState.Stated =>
                        "Give the sum approved as more than nothing, or say that there is none, that it is withheld or that it is not stated",
                    ApprovalState.None => "A decision that spends nothing has a sum approved of £0",
                    ApprovalState.Withheld => "A sum that is withheld to Part 2 must not be given: leave it empty",
                    _ => "A sum approved is given, yet it is said not to be stated: say that it is stated",
                }
            );
        }

        foreach (var spend in facts.Spending)
        {
            if (spend is { Amount: { } amount, Maximum: { } maximum } && maximum.Pence < amount.Pence)
            {
                yield return new("decisions.range-backwards", $"The range from {amount} to {maximum} ends below its start");
            }
        }
    }

    private static IEnumerable<Breach> References(DecisionFacts facts)
    {
        var own = DecisionCode.Key(facts.Code);
        HashSet<string> seen = [];
        foreach (var citation in facts.Cites)
        {
            var key = DecisionCode.Key(citation.Code);
            if (key is null)
            {
                yield return new("decisions.citation-empty", "A cited decision has no code: give it or take the line out");
            }
            else if (key == own)
            {
                yield return new("decisions.cites-itself", $"{facts.Code} is among the decisions that it cites: take it out");
            }
            else if (!seen.Add(key))
            {
                yield return new("decisions.cited-twice", $"{citation.Code} is cited twice: keep the line whose relation is right");
            }
        }

        foreach (var address in facts.Documents.Select(d => d.Address).Prepend(facts.SourceAddress))
        {
            if (
                address is not null
                && !DecisionDocument.IsOwn(address)
                && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            )
            {
                yield return new("decisions.address-not-web", $"“{Short(address)}” is not a web address: it must begin with https:// or http://");
            }
        }
    }

    private static IEnumerable<Breach> Lengths(DecisionFacts facts)
    {
        (string Name, string? Value)[] lines =
        [
            ("publisher", facts.Publisher),
            ("code", facts.Code),
            ("level", facts.Level),
            ("type", facts.Type),
            ("title", facts.Title),
            ("signatory", facts.Signatory),
            ("role shown", facts.RoleShown),
            ("office", facts.Office),
            ("directorate", facts.Directorate),
            ("address", facts.SourceAddress),
            ("summary", facts.Summary),
            ("text", facts.Body),
        ];
        foreach (var (name, value) in lines)
        {
            var longest = name switch
            {
                "publisher" or "code" => LongestName,
                "summary" or "text" => LongestBody,
                _ => LongestLine,
            };
            if (value?.Length > longest)
            {
                yield return new(
                    "decisions.line-too-long",
                    string.Create(CultureInfo.InvariantCulture, $"The {name} has {value.Length:N0} characters, more than the {longest:N0} that fit")
                );
            }

            // a text keeps its page breaks and whatever else it came with; only the zero character cannot be stored
            var isText = name is "summary" or "text";
            if (value is not null && value.Any(c => c == '\0' || (!isText && char.IsControl(c) && c is not ('\t' or '\n' or '\r'))))
            {
                yield return new("decisions.control-characters", $"The {name} has characters in it that cannot be shown: type it anew");
            }
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
