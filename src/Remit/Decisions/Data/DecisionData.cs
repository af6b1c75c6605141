using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Remit.Decisions;

/// <summary>The shape in which decisions go out to programs and come in from files; docs/data.md describes it.</summary>
internal static class DecisionJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>"not_stated" for <see cref="ApprovalState.NotStated"/>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a name in small letters and underscores; null when there is none.</summary>
    public static T? Named<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Name(v!.Value) == name);
}

/// <summary>A decision in a list.</summary>
internal record DecisionSummaryData
{
    [Description("The decision's address within the register; never changes.")]
    public required string Slug { get; init; }

    [Description("The address of the decision's page.")]
    public required string Url { get; init; }

    [Description("The code as shown, such as MD2373; null where the published page has none.")]
    public string? Code { get; init; }

    [Description("The organisation that published the decision.")]
    public required string Publisher { get; init; }

    [Description("The form of decision: md, dd, add, dar, ma, pcd, dmpcd, dmfd, lfc, ceod, or other.")]
    public required string Kind { get; init; }

    [Description("The type as the page words it.")]
    public string? Type { get; init; }

    [Description("The title without the code; null when it is not in the published text.")]
    public string? Title { get; init; }

    [Description("The day it was signed, YYYY-MM-DD; null when it is not in the published text.")]
    public DateOnly? DateSigned { get; init; }

    [Description("The day it was published, YYYY-MM-DD.")]
    public DateOnly? DatePublished { get; init; }

    [Description("The person who signed, or the body that decided, as named.")]
    public string? Signatory { get; init; }

    [Description("The post shown beside the signatory, which may be one held later.")]
    public string? RoleShown { get; init; }

    [Description("The office whose power was exercised.")]
    public string? Office { get; init; }

    [Description("The directorate.")]
    public string? Directorate { get; init; }

    [Description("stated, none (the decision spends nothing), withheld (kept to Part 2), or not_stated.")]
    public required string Approval { get; init; }

    [Description(
        "The sum approved over the whole decision, in whole pence; 0 exactly when approval is none, null when it is withheld or not stated."
    )]
    public long? ApprovedPence { get; init; }

    [Description("The address of the page it was published on.")]
    public string? SourceAddress { get; init; }

    [Description("The number of the present version on this register, from 1.")]
    public int Version { get; init; }

    [Description("When the present version was put on this register, in UTC.")]
    public DateTime RecordedAt { get; init; }

    [Description("Where the words that were looked for stand; only in answers to a question.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PassageData>? Passages { get; init; }

    public static DecisionSummaryData Of(DecisionHit hit, string site, bool withPassages) =>
        new()
        {
            Slug = hit.Slug,
            Url = site + DecisionUrls.Decision(hit.Slug),
            Code = hit.Code,
            Publisher = hit.Publisher,
            Kind = DecisionJson.Name(hit.Kind),
            Type = hit.Type,
            Title = hit.Title,
            DateSigned = hit.DateSigned,
            DatePublished = hit.DatePublished,
            Signatory = hit.Signatory,
            RoleShown = hit.RoleShown,
            Office = hit.Office,
            Directorate = hit.Directorate,
            Approval = DecisionJson.Name(hit.Approval),
            ApprovedPence = hit.Approved?.Pence,
            SourceAddress = hit.SourceAddress,
            Version = hit.Version,
            RecordedAt = hit.RecordedAt,
            Passages = withPassages
                ? [.. hit.Passages.Select(p => new PassageData(p.Text, [.. p.Marks.Select(m => new[] { m.Start, m.Length })]))]
                : null,
        };
}

/// <summary>A passage with the words that were looked for.</summary>
/// <param name="Text">The passage, plain text.</param>
/// <param name="Marks">Start and length of each word, in UTF-16 units.</param>
internal sealed record PassageData(string Text, IReadOnlyList<int[]> Marks);

/// <summary>A whole decision.</summary>
internal sealed record DecisionData : DecisionSummaryData
{
    [Description("The form as letters: ADD.")]
    public string? Level { get; init; }

    [Description("The executive summary.")]
    public string? Summary { get; init; }

    [Description("The day from which it has effect, YYYY-MM-DD.")]
    public DateOnly? EffectiveFrom { get; init; }

    [Description("What is decided, item by item.")]
    public IReadOnlyList<ItemData> Items { get; init; } = [];

    [Description(
        "The amounts of money, with what kind of money each is. Only approved, component and of_which count towards what the decision allows."
    )]
    public IReadOnlyList<SpendData> Spending { get; init; } = [];

    [Description("The financial years named, such as 2018-19: 1 April to 31 March.")]
    public IReadOnlyList<string> FinancialYears { get; init; } = [];

    [Description("The decisions that it names.")]
    public IReadOnlyList<CitationData> Cites { get; init; } = [];

    [Description("The planned activities.")]
    public IReadOnlyList<ActivityData> Timeline { get; init; } = [];

    [Description("The signed form and supporting papers.")]
    public IReadOnlyList<DocumentData> Documents { get; init; } = [];

    [Description("Whether an exemption from competition is sought; null when the text says nothing of it.")]
    public bool? SingleSource { get; init; }

    [Description("Whether there is a confidential Part 2; null when the text says nothing of it.")]
    public bool? Part2 { get; init; }

    [Description("Whether publication was deferred; null when the text says nothing of it.")]
    public bool? Deferred { get; init; }

    [Description("The public text.")]
    public string? Body { get; init; }

    public static DecisionData Of(Decision decision, string site) => Of(decision.Slug, decision.Facts, decision.Version, decision.RecordedAt, site);

    /// <summary>A version of a decision, the present one or an earlier.</summary>
    public static DecisionData Of(string slug, DecisionFacts facts, int version, DateTime recordedAt, string site) =>
        new()
        {
            Slug = slug,
            Url = site + DecisionUrls.Decision(slug),
            Code = facts.Code,
            Publisher = facts.Publisher,
            Kind = DecisionJson.Name(facts.Kind),
            Level = facts.Level,
            Type = facts.Type,
            Title = facts.Title,
            Summary = facts.Summary,
            DateSigned = facts.DateSigned,
            DatePublished = facts.DatePublished,
            EffectiveFrom = facts.EffectiveFrom,
            Signatory = facts.Signatory,
            RoleShown = facts.RoleShown,
            Office = facts.Office,
            Directorate = facts.Directorate,
            Approval = DecisionJson.Name(facts.Approval),
            ApprovedPence = facts.Approved?.Pence,
            Items = [.. facts.Items.Select(i => new ItemData(i.Number, i.Text))],
            Spending = [.. facts.Spending.Select(SpendData.Of)],
            FinancialYears = [.. facts.FinancialYears.Select(y => y.ToString())],
            Cites = [.. facts.Cites.Select(c => new CitationData(c.Code, DecisionJson.Name(c.Relation)))],
            Timeline = [.. facts.Timeline.Select(t => new ActivityData(t.Activity, t.When, t.Start, t.End))],
            Documents = [.. facts.Documents.Select(d => new DocumentData(d.Title, d.Address))],
            SingleSource = facts.SingleSource,
            Part2 = facts.Part2,
            Deferred = facts.Deferred,
            SourceAddress = facts.SourceAddress,
            Body = facts.Body,
            Version = version,
            RecordedAt = recordedAt,
        };
}

/// <summary>One thing that is decided.</summary>
internal sealed record ItemData(string? Number, string Text);

/// <summary>An amount of money.</summary>
internal sealed record SpendData
{
    [Description(
        "approved, component, of_which, approved_total, programme_total, restatement, match, membership_fee, income, in_kind, delegated, budget, threshold, rate, comparison, saving, goal, other_decision or context."
    )]
    public required string Kind { get; init; }

    [Description("The amount, or the lower end of a range, in whole pence; null when no figure is given.")]
    public long? AmountPence { get; init; }

    [Description("The upper end of a range, in whole pence.")]
    public long? MaximumPence { get; init; }

    [Description("True when it is a ceiling.")]
    public bool UpTo { get; init; }

    [Description("What it is counted by: day, year, each.")]
    public string? Per { get; init; }

    [Description("The financial years it is for.")]
    public IReadOnlyList<string> Years { get; init; } = [];

    [Description("Who pays.")]
    public string? Funder { get; init; }

    [Description("Who receives.")]
    public string? Payee { get; init; }

    [Description("The budget it comes from.")]
    public string? Budget { get; init; }

    public static SpendData Of(Spend spend) =>
        new()
        {
            Kind = DecisionJson.Name(spend.Kind),
            AmountPence = spend.Amount?.Pence,
            MaximumPence = spend.Maximum?.Pence,
            UpTo = spend.UpTo,
            Per = spend.Per,
            Years = [.. spend.Years.Select(y => y.ToString())],
            Funder = spend.Funder,
            Payee = spend.Payee,
            Budget = spend.Budget,
        };
}

/// <summary>A decision that is named, and how: cites, renews, follows, exercises_delegation_of or varies.</summary>
internal sealed record CitationData(string Code, string Relation);

/// <summary>A planned activity.</summary>
internal sealed record ActivityData(string Activity, string? When, DateOnly? Start, DateOnly? End);

/// <summary>A document.</summary>
internal sealed record DocumentData(string Title, string? Address);

/// <summary>A page of the list.</summary>
internal sealed record DecisionListData(
    [property: Description("How many decisions there are on all pages.")] int Total,
    [property: Description("This page, from 1.")] int Page,
    [property: Description("How many pages there are.")] int Pages,
    [property: Description("How many decisions a page has.")] int PerPage,
    [property: Description("Where the pages beside this one are; null at either end.")] PageLinks Links,
    [property: Description("The decisions of this page, in order.")] IReadOnlyList<DecisionSummaryData> Decisions
);

/// <summary>The addresses of pages.</summary>
internal sealed record PageLinks(string Self, string First, string? Prev, string? Next, string Last);

/// <summary>A filter with its values.</summary>
internal sealed record FacetData(string Name, string Label, IReadOnlyList<FacetValueData> Values);

/// <summary>A value of a filter and how many decisions it would leave.</summary>
internal sealed record FacetValueData(string Value, string Label, int Count);

/// <summary>The decisions that a decision names and that name it.</summary>
internal sealed record CitationsData(IReadOnlyList<ConnectedData> Cites, IReadOnlyList<ConnectedData> CitedBy);

/// <summary>A decision at the other end of a citation; its address is null when it is not on this register.</summary>
internal sealed record ConnectedData(string? Code, string? Title, DateOnly? Dated, string? Url, string Relation);

/// <summary>What came before and after a decision, with a place for each in a picture.</summary>
internal sealed record LineageData(IReadOnlyList<LineageNodeData> Nodes, IReadOnlyList<LineageLinkData> Links, int More);

/// <summary>A decision of a lineage: how many links away it is, and its column from the left and row from the top, from 0.</summary>
internal sealed record LineageNodeData(string Key, string? Code, string? Title, DateOnly? Dated, string? Url, int Steps, int Layer, int Row);

/// <summary>That a decision (from) names another (to).</summary>
internal sealed record LineageLinkData(string From, string To, string Relation);
