using Remit.Papers;
using Remit.Rules;

namespace Remit.Decisions;

/// <summary>Something about a drafted decision that a person must settle before it goes on the register.</summary>
/// <param name="Field">The field, a name of <see cref="DecisionField"/>.</param>
/// <param name="Message">What is open, in plain English.</param>
/// <param name="SuppliedBy">Who has the answer; null when it stands in the paper, for whoever reads it.</param>
/// <remarks>A value that is missing is asked for and never made up. Source: reading-papers, findings 1 and 2; what-the-papers-ask D8.</remarks>
public sealed record ImportQuestion(string Field, string Message, string? SuppliedBy)
{
    private static readonly (string Field, Func<DecisionFacts, bool> IsMissing, string Message, string SuppliedBy)[] Asked =
    [
        (
            DecisionField.Publisher,
            f => string.IsNullOrWhiteSpace(f.Publisher),
            "Say which organisation published the decision: the text does not name it",
            "Whoever brings the paper knows whose it is"
        ),
        (
            DecisionField.Code,
            f => f.Code is null,
            "The code is not in the published text",
            "It stands on the signed form, and in the address of the page"
        ),
        (
            DecisionField.Title,
            f => f.Title is null,
            "The title is not in the published text",
            "It stands on the signed form, and at the head of the web page"
        ),
        (
            DecisionField.DateSigned,
            f => f.DateSigned is null,
            "The signing date is not in the published text",
            "The governance officer has it from the signed PDF"
        ),
        (
            DecisionField.Signatory,
            f => f.Signatory is null,
            "The name of the person who signed is not in the published text",
            "The governance officer has it from the signed PDF"
        ),
        (
            DecisionField.RoleShown,
            f => f.RoleShown is null && f.Signatory is not null,
            "The post beside the signatory’s name is not in the published text",
            "It stands beside the signature on the signed PDF"
        ),
        (
            DecisionField.Office,
            f => f.Office is null,
            "The published text does not name the office that decided",
            "The governance officer knows under whose power it was taken"
        ),
        (
            DecisionField.SumApproved,
            f => f.Approval == ApprovalState.NotStated,
            "The sum approved is not in the published text",
            "The finance officer knows whether it spends anything, and how much"
        ),
    ];

    /// <summary>What is still open about an import; empty when everything asked for is given or said not to be in the text.</summary>
    /// <param name="import">The import. Of a page that lists several decisions only what a list gives is asked for.</param>
    public static IReadOnlyList<ImportQuestion> Open(PaperImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var isListed = import.Paper.Records.Count > 0;
        var isCouncil = import.Paper.Layout == PaperLayout.CouncilDecision;
        return
        [
            .. Asked
                .Where(a => !import.Checks.ContainsKey(a.Field) && a.IsMissing(import.Draft))
                .Where(a => !isListed || a.Field is DecisionField.Publisher or DecisionField.Title)
                .Where(a => !isCouncil || IsAskedOfCouncils(a.Field, import.Draft))
                .Select(a => new ImportQuestion(a.Field, a.Message, a.SuppliedBy)),
            .. isListed
                ? []
                : Implied(import.Paper).Where(i => !import.Checks.ContainsKey(i.Field) && import.Corrections.All(c => c.Field != i.Field)),
        ];
    }

    /// <summary>This question as a reason against putting the import on the register.</summary>
    public Breach ToBreach() =>
        new(
            "decisions.question-open",
            SuppliedBy is null || Field == DecisionField.Publisher ? Message : $"{Message}: enter it, or say that the text does not give it"
        );

    /// <summary>The open questions as reasons against putting the import on the register.</summary>
    /// <param name="import">The import.</param>
    public static IReadOnlyList<Breach> WhyNotConfirm(PaperImport import) => [.. Open(import).Select(q => q.ToBreach())];

    /// <summary>A council's page often has no code, names no office apart from who decided, and puts a post in the place of a name.</summary>
    private static bool IsAskedOfCouncils(string field, DecisionFacts draft) =>
        field switch
        {
            DecisionField.Code or DecisionField.Office or DecisionField.SumApproved => false,
            DecisionField.Signatory => draft.RoleShown is null,
            _ => true,
        };

    private static IEnumerable<ImportQuestion> Implied(Paper paper)
    {
        (string Field, bool IsImplied)[] facts =
        [
            (DecisionField.Code, paper.Code?.Inferred == true),
            (DecisionField.Title, paper.Title?.Inferred == true),
            (DecisionField.DateSigned, paper.DateSigned?.Inferred == true),
            (DecisionField.Signatory, paper.SignatoryName?.Inferred == true),
            (DecisionField.Office, paper.Office?.Inferred == true),
            (DecisionField.SumApproved, paper.ApprovedTotal?.Inferred == true),
        ];
        return facts
            .Where(f => f.IsImplied)
            .Select(f => new ImportQuestion(
                f.Field,
                $"{f.Field}: the words imply the value and do not state it. Say that it is right, or correct it",
                null
            ));
    }
}
