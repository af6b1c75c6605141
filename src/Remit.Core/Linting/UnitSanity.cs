using System.Globalization;
using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>An amount has the unit that is meant: thousands written as millions stand out against the authority's whole budget.</summary>
/// <remarks>Only for years whose gross budget is held, and only for figures of a thousand million or more written in millions. Source: linter R14; MD3430.</remarks>
internal sealed partial class UnitSanity : IRule
{
    public string Id => "R14";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        var budget = paper.Paper.FinancialYears.Select(y => PolicyOfTheDay.GrossBudgetFor(y.Value)).FirstOrDefault(b => b is not null);
        if (budget is null)
        {
            yield break;
        }

        for (var match = ThousandsOfMillions().Match(paper.Text); match.Success; match = match.NextMatch())
        {
            var millions = decimal.Parse(
                match.Groups["figure"].ValueSpan,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            );
            var times = millions * 1_000_000m * 100m / budget.Amount.Pence;
            if (times > 1)
            {
                yield return new(
                    Id,
                    Severity.Blocker,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{match.Value} is {times:0.#} times the whole gross budget of {budget.Year}, {budget.Amount}: thousands may have been written as millions."
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Check the unit: £{millions:#,##0.###}k would be {Money.Pounds((long)(millions * 1000))}."
                    ),
                    new(match.Index, match.Length)
                );
            }
        }
    }

    [GeneratedRegex(@"£\s?(?<figure>\d{1,3},\d{3}(?:\.\d{1,3})?)\s?(?:m|million)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThousandsOfMillions();
}
