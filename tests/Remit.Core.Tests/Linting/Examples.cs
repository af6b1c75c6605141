using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>A small sound paper, and what to change in it. Nothing in it is amiss, so a finding on a changed paper comes from the change.</summary>
internal static class Examples
{
    public static readonly FinancialYear Funded = new(2018);

    /// <summary>An Assistant Director approves £40,000 for two night markets in 2018-19; a section given as null is not in the text.</summary>
    public static Paper Paper(
        string? summary = "The city will hold night markets in two town centres.",
        string decision = "That the Assistant Director, Markets approves expenditure of up to £40,000 on two night markets in 2018-19.",
        string? background = "Traders have asked for a place to trade in the evening. Two squares were looked at.",
        string? objectives =
            "The objectives are:\n• stallholder numbers up from 20 to 35 by March 2019\n• visitors up by 10% from 4,000 a night by March 2019",
        string? equality = "Disabled visitors come less often after dark. Officers will ensure step-free routes and lighting.",
        string? other = "The risks are rain, noise and litter, and each has an owner.",
        string? finance = "The expenditure of £40,000 will be met from the Markets budget for 2018-19.",
        string? legal = "The decision is within the authority's general powers, and advice was taken on trading law.",
        string? delivery = "The markets open in autumn.",
        string? level = "ADD",
        long? approved = 40_000,
        string? signed = "2018-06-01",
        string? role = "Assistant Director, Markets",
        string? office = "Assistant Director, Markets",
        bool? singleSource = null,
        IReadOnlyList<FinancialYear>? years = null,
        IReadOnlyList<SpendingRow>? spending = null,
        IReadOnlyList<(string What, string When, string From, string To)>? rows = null
    )
    {
        var text = "";
        List<PaperSection> sections = [];
        Add(SectionKind.Summary, "Executive summary", summary);
        Add(SectionKind.Decision, "Decision", decision);
        Add(SectionKind.Background, "Introduction and background", background);
        Add(SectionKind.Objectives, "Objectives and expected outcomes", objectives);
        Add(SectionKind.Equality, "Equality comments", equality);
        Add(SectionKind.OtherConsiderations, "Other considerations", other);
        Add(SectionKind.Finance, "Financial comments", finance);
        Add(SectionKind.Legal, "Legal comments", legal);
        var table =
            rows ?? [("Delivery start", "September 2018", "2018-09-01", "2018-09-30"), ("Delivery end", "March 2019", "2019-03-01", "2019-03-31")];
        Add(
            SectionKind.Delivery,
            "Planned delivery approach",
            delivery is null ? null : $"{delivery}\n{string.Join('\n', table.Select(r => $"{r.What}\t{r.When}"))}"
        );

        years ??= [Funded];
        spending ??= approved is > 0 ? [Row(SpendingKind.Approved, approved.Value, years: years)] : [];
        return new()
        {
            Source = "example.txt",
            Text = text,
            Level = level is null ? null : new(level, At(level)),
            DateSigned = signed is null ? null : new(Day(signed), default),
            SignatoryRole = role is null ? null : new(role, At(role)),
            Office = office is null ? null : new(office, At(office)),
            ApprovedTotal = approved is null ? null : new(Money.Pounds(approved.Value), At($"£{approved:#,##0}")),
            Items = [.. decision.Split('\n').Select(line => new DecisionItem(null, line, At(line)))],
            Spending = [.. spending.Select(s => s with { Span = At(s.Raw) })],
            FinancialYears = [.. years.Select(y => new Fact<FinancialYear>(y, At(y.ToString())))],
            Timeline = delivery is null
                ? []
                : [.. table.Select(r => new TimelineRow(r.What, r.When, Day(r.From), Day(r.To), At($"{r.What}\t{r.When}")))],
            SingleSource = singleSource is null ? null : new(singleSource.Value, default),
            Sections = sections,
        };

        void Add(SectionKind kind, string heading, string? words)
        {
            if (words is not null)
            {
                text += heading + "\n";
                sections.Add(new(kind, heading, new(text.Length, words.Length)));
                text += words + "\n\n";
            }
        }

        TextSpan At(string words)
        {
            var at = text.IndexOf(words, StringComparison.Ordinal);
            return at < 0 ? default : new(at, words.Length);
        }
    }

    /// <summary>An amount as the reader gives it; its place is found by <paramref name="raw"/>, which is the amount itself unless said.</summary>
    public static SpendingRow Row(
        SpendingKind kind,
        long pounds,
        string? raw = null,
        string? per = null,
        IReadOnlyList<FinancialYear>? years = null
    ) =>
        new()
        {
            Kind = kind,
            Amount = Money.Pounds(pounds),
            Per = per,
            FinancialYears = years ?? [],
            Raw = raw ?? $"£{pounds:#,##0}",
            Span = default,
        };

    /// <summary>The findings of one rule.</summary>
    public static IReadOnlyList<Finding> Of(this Paper paper, string rule) => [.. Linter.Check(paper).Where(f => f.Rule == rule)];

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
