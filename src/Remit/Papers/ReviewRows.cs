using System.ComponentModel.DataAnnotations;
using Remit.Decisions;

namespace Remit.Papers;

/// <summary>A thing decided, as it is typed.</summary>
public sealed record ItemRow
{
    /// <summary>Its place among what was read; null when a person added it.</summary>
    public int? At { get; set; }

    [Display(Name = "Number")]
    public string? Number { get; set; }

    [Display(Name = "What is decided")]
    public string? Text { get; set; }
}

/// <summary>A sum of money, as it is typed.</summary>
public sealed record SumRow
{
    /// <summary>Its place among what was read; null when a person added it.</summary>
    public int? At { get; set; }

    [Display(Name = "What money it is")]
    public SpendingKind Kind { get; set; }

    [Display(Name = "Amount")]
    public string? Amount { get; set; }

    [Display(Name = "Up to, where there is a range")]
    public string? Maximum { get; set; }

    [Display(Name = "The decision caps it (“up to”)")]
    public bool UpTo { get; set; }

    [Display(Name = "Counted by")]
    public string? Per { get; set; }

    [Display(Name = "Financial years")]
    public string? Years { get; set; }

    [Display(Name = "Who pays")]
    public string? Funder { get; set; }

    [Display(Name = "Who receives it")]
    public string? Payee { get; set; }

    [Display(Name = "Budget")]
    public string? Budget { get; set; }
}

/// <summary>A decision that is named, as it is typed.</summary>
public sealed record CitationRow
{
    [Display(Name = "Code")]
    public string? Code { get; set; }

    [Display(Name = "How this decision stands to it")]
    public CitationRelation Relation { get; set; }
}

/// <summary>A planned activity, as it is typed.</summary>
public sealed record ActivityRow
{
    /// <summary>Its place among what was read; null when a person added it.</summary>
    public int? At { get; set; }

    [Display(Name = "Activity")]
    public string? Activity { get; set; }

    [Display(Name = "When")]
    public string? When { get; set; }
}

/// <summary>A document, as it is typed.</summary>
public sealed record DocumentRow
{
    [Display(Name = "Title")]
    public string? Title { get; set; }

    [Display(Name = "Web address")]
    public string? Address { get; set; }
}
