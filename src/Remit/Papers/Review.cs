using Remit.Authority;
using Remit.Decisions;
using Remit.Decisions.Pages;
using Remit.Linting;

namespace Remit.Papers;

/// <summary>An import as its review shows it: every fact with its words, what is open about it and what the linter finds.</summary>
internal sealed class Review
{
    private readonly PaperImport _import;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, ReviewFact> _facts;

    /// <param name="import">The import.</param>
    /// <param name="delegations">The policy on who may sign, by which the linter judges the paper on its day.</param>
    public Review(PaperImport import, Delegations delegations)
    {
        _import = import;
        Origins = new(import);
        Findings = [.. Linter.Check(import.Paper, delegations).Select((f, at) => new ReviewFinding(f, $"finding-{at}"))];
        Words = Number(ReviewWords.Of(import, Findings));
        Questions = ImportQuestion.Open(import);
        _facts = FactSheet.All.ToDictionary(s => s.Field, Fact);
    }

    /// <summary>The marked words in the order of the text: the first is number 1.</summary>
    public IReadOnlyList<PaperFact> Words { get; }

    /// <summary>What a person must settle.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; }

    /// <summary>What does not hold together in the paper.</summary>
    public IReadOnlyList<ReviewFinding> Findings { get; }

    /// <summary>The lines of the text that are headings.</summary>
    public IReadOnlySet<string> Headings => _import.Paper.Sections.Select(s => s.Heading?.Trim()).OfType<string>().ToHashSet();

    public IReadOnlyList<Doubt> Doubts => _import.Paper.Doubts;

    public RowOrigins Origins { get; }

    /// <summary>A fact of one value.</summary>
    public ReviewFact this[string field] => _facts[field];

    /// <summary>The number of marked words; null when they are not marked.</summary>
    public int? NumberOf(string key) => _numbers.TryGetValue(key, out var number) ? number : null;

    public int? ItemNumber(int? at) => at is null ? null : NumberOf(ReviewWords.Item(at.Value));

    public int? SumNumber(int? at) => at is null ? null : NumberOf(ReviewWords.Sum(at.Value));

    public int? ActivityNumber(int? at) => at is null ? null : NumberOf(ReviewWords.Activity(at.Value));

    public int? CitationNumber(string? code) => NumberOf(ReviewWords.Citation(code));

    /// <summary>Where a fact stands on the page.</summary>
    public string Anchor(string key) => NumberOf(key) is { } number ? $"fact-{number}" : $"field-{Slug(key)}";

    /// <summary>The findings that belong beside a part of the review.</summary>
    public IReadOnlyList<ReviewFinding> Beside(ReviewPart part) => [.. Findings.Where(f => f.Part == part)];

    public static string Slug(string key) => key.ToLowerInvariant().Replace(' ', '-');

    private List<PaperFact> Number(IReadOnlyList<(string Key, PaperFact Fact)> words)
    {
        List<PaperFact> marked = [];
        foreach (var (key, fact) in words)
        {
            marked.Add(fact);
            _numbers.TryAdd(key, marked.Count);
        }

        return marked;
    }

    private ReviewFact Fact(FactSheet sheet)
    {
        var (value, read) = (sheet.Value(_import.Draft), sheet.Value(_import.Read));
        return new()
        {
            Field = sheet.Field,
            Label = sheet.Label,
            FormField = sheet.FormField,
            Anchor = Anchor(sheet.Field),
            Number = NumberOf(sheet.Field),
            Value = value,
            AsRead = read,
            IsInferred = sheet.IsInferred(_import.Paper) && value == read,
            Check = _import.Checks.TryGetValue(sheet.Field, out var check) ? check : null,
            Question = Questions.FirstOrDefault(q => q.Field == sheet.Field),
            CanBeAbsent = FactSheet.Askable.Contains(sheet.Field),
        };
    }
}

/// <summary>A fact of one value on the review page.</summary>
internal sealed record ReviewFact
{
    public required string Field { get; init; }
    public required string Label { get; init; }
    public required string FormField { get; init; }

    /// <summary>Its id on the page, to which the words link back.</summary>
    public required string Anchor { get; init; }

    /// <summary>The number of its words; null when none are marked.</summary>
    public int? Number { get; init; }

    public string? Value { get; init; }
    public string? AsRead { get; init; }
    public bool IsInferred { get; init; }
    public FactCheck? Check { get; init; }
    public ImportQuestion? Question { get; init; }

    /// <summary>Whether it can be said that the text does not give it.</summary>
    public bool CanBeAbsent { get; init; }
}

/// <summary>A part of the review.</summary>
internal enum ReviewPart
{
    /// <summary>The paper as a whole.</summary>
    Paper,
    Decided,
    Who,
    Money,
    Named,
    Plan,
}

/// <summary>Something that does not hold together, on the review page.</summary>
/// <param name="Finding">What the linter says.</param>
/// <param name="Key">The key of its words.</param>
internal sealed record ReviewFinding(Finding Finding, string Key)
{
    /// <summary>The facts that the rule is about.</summary>
    public ReviewPart Part =>
        Finding.Rule switch
        {
            "R1" or "R6" or "R12" or "R14" or "R15" or "R16" => ReviewPart.Money,
            "R2" or "R3" or "R8" => ReviewPart.Plan,
            "R5" => ReviewPart.Who,
            "R4" when Finding.Message.Contains('£', StringComparison.Ordinal) => ReviewPart.Money,
            "R4" or "R13" => ReviewPart.Decided,
            "R9" => ReviewPart.Named,
            _ => ReviewPart.Paper,
        };
}
