using System.ComponentModel.DataAnnotations;
using Remit.Decisions;

namespace Remit.Papers;

/// <summary>What an officer has before them on the review page: each fact as it can be typed.</summary>
public sealed class ReviewForm
{
    /// <summary>The number of the draft that was shown.</summary>
    public int Revision { get; set; }

    [Display(Name = "Organisation that published it")]
    public string? Publisher { get; set; }

    [Display(Name = "Code")]
    public string? Code { get; set; }

    [Display(Name = "Form of decision, in letters")]
    public string? Level { get; set; }

    [Display(Name = "Type, as the page words it")]
    public string? Type { get; set; }

    [Display(Name = "Title")]
    public string? Title { get; set; }

    [Display(Name = "Summary")]
    public string? Summary { get; set; }

    [Display(Name = "Date signed")]
    public DateOnly? DateSigned { get; set; }

    [Display(Name = "Date published")]
    public DateOnly? DatePublished { get; set; }

    [Display(Name = "In effect from")]
    public DateOnly? EffectiveFrom { get; set; }

    [Display(Name = "Signed by")]
    public string? Signatory { get; set; }

    [Display(Name = "Post shown")]
    public string? RoleShown { get; set; }

    [Display(Name = "Office that decided")]
    public string? Office { get; set; }

    [Display(Name = "Directorate")]
    public string? Directorate { get; set; }

    [Display(Name = "What the text says of the sum")]
    public ApprovalState Approval { get; set; }

    [Display(Name = "Sum approved in all")]
    public string? Approved { get; set; }

    [Display(Name = "Financial years named")]
    public string? FinancialYears { get; set; }

    [Display(Name = "Exemption from competition")]
    public bool? SingleSource { get; set; }

    [Display(Name = "Confidential part (Part 2)")]
    public bool? Part2 { get; set; }

    [Display(Name = "Publication deferred")]
    public bool? Deferred { get; set; }

    [Display(Name = "Web address it was published at")]
    public string? SourceAddress { get; set; }

    public List<ItemRow> Items { get; set; } = [];

    public List<SumRow> Sums { get; set; } = [];

    public List<CitationRow> Cites { get; set; } = [];

    public List<ActivityRow> Timeline { get; set; } = [];

    public List<DocumentRow> Documents { get; set; } = [];

    /// <summary>The fields that are said to be right as they stand.</summary>
    public List<string> Right { get; set; } = [];

    /// <summary>The fields that are said not to be in the published text.</summary>
    public List<string> NotInText { get; set; } = [];

    /// <summary>The fields in which what another officer saved is to stand.</summary>
    public Dictionary<string, string> Choices { get; set; } = [];

    /// <summary>A draft as it can be typed over.</summary>
    public static ReviewForm Of(PaperImport import)
    {
        var (draft, origin) = (import.Draft, new RowOrigins(import));
        return new()
        {
            Revision = import.Revision,
            Publisher = draft.Publisher,
            Code = draft.Code,
            Level = draft.Level,
            Type = draft.Type,
            Title = draft.Title,
            Summary = draft.Summary,
            DateSigned = draft.DateSigned,
            DatePublished = draft.DatePublished,
            EffectiveFrom = draft.EffectiveFrom,
            Signatory = draft.Signatory,
            RoleShown = draft.RoleShown,
            Office = draft.Office,
            Directorate = draft.Directorate,
            Approval = draft.Approval,
            Approved = draft.Approved?.ToString(),
            FinancialYears = string.Join(", ", draft.FinancialYears),
            SingleSource = draft.SingleSource,
            Part2 = draft.Part2,
            Deferred = draft.Deferred,
            SourceAddress = draft.SourceAddress,
            Items =
            [
                .. draft.Items.Select(
                    (i, at) =>
                        new ItemRow
                        {
                            At = origin.Items[at],
                            Number = i.Number,
                            Text = i.Text,
                        }
                ),
            ],
            Sums = [.. draft.Spending.Select((s, at) => Row(s, origin.Sums[at]))],
            Cites = [.. draft.Cites.Select(c => new CitationRow { Code = c.Code, Relation = c.Relation })],
            Timeline =
            [
                .. draft.Timeline.Select(
                    (t, at) =>
                        new ActivityRow
                        {
                            At = origin.Timeline[at],
                            Activity = t.Activity,
                            When = t.When,
                        }
                ),
            ],
            Documents = [.. draft.Documents.Select(d => new DocumentRow { Title = d.Title, Address = d.Address })],
            Right = [.. import.Checks.Where(c => c.Value == FactCheck.Right).Select(c => c.Key)],
            NotInText = [.. import.Checks.Where(c => c.Value == FactCheck.NotInText).Select(c => c.Key)],
        };
    }

    private static SumRow Row(Spend spend, int? at) =>
        new()
        {
            At = at,
            Kind = spend.Kind,
            Amount = spend.Amount?.ToString(),
            Maximum = spend.Maximum?.ToString(),
            UpTo = spend.UpTo,
            Per = spend.Per,
            Years = string.Join(", ", spend.Years),
            Funder = spend.Funder,
            Payee = spend.Payee,
            Budget = spend.Budget,
        };
}
