namespace Remit.Decisions;

/// <summary>The fields of a decision by the names under which differences, checks and questions speak of them.</summary>
public static class DecisionField
{
    /// <summary>The organisation whose register it stands on.</summary>
    public const string Publisher = "Publisher";

    /// <summary>The code as it is shown.</summary>
    public const string Code = "Code";

    /// <summary>Which authority's form it is; follows from the code.</summary>
    public const string Form = "Form";

    /// <summary>The form as letters.</summary>
    public const string Level = "Level";

    /// <summary>The type as the page words it.</summary>
    public const string Type = "Type";

    /// <summary>The title without its code.</summary>
    public const string Title = "Title";

    /// <summary>The executive summary.</summary>
    public const string Summary = "Summary";

    /// <summary>The day it was signed.</summary>
    public const string DateSigned = "Date signed";

    /// <summary>The day it was published.</summary>
    public const string DatePublished = "Date published";

    /// <summary>The day from which it has effect.</summary>
    public const string EffectiveFrom = "Effective from";

    /// <summary>The person who signed, as named.</summary>
    public const string Signatory = "Signatory";

    /// <summary>The post shown beside the signatory.</summary>
    public const string RoleShown = "Role shown";

    /// <summary>The office whose power was exercised.</summary>
    public const string Office = "Office";

    /// <summary>The directorate.</summary>
    public const string Directorate = "Directorate";

    /// <summary>The sum approved, with whether it is stated, none or withheld.</summary>
    public const string SumApproved = "Sum approved";

    /// <summary>What is decided, item by item.</summary>
    public const string Items = "Decision";

    /// <summary>The amounts of money.</summary>
    public const string Spending = "Spending";

    /// <summary>The financial years that the text names.</summary>
    public const string FinancialYears = "Financial years";

    /// <summary>The other decisions that it names.</summary>
    public const string Cites = "Decisions cited";

    /// <summary>The planned activities.</summary>
    public const string Timeline = "Timeline";

    /// <summary>The signed form and the supporting papers.</summary>
    public const string Documents = "Documents";

    /// <summary>Whether an exemption from competition is sought.</summary>
    public const string SingleSource = "Exemption from competition";

    /// <summary>Whether there is a confidential Part 2.</summary>
    public const string Part2 = "Part 2";

    /// <summary>Whether publication of Part 1 was deferred.</summary>
    public const string Deferred = "Publication deferred";

    /// <summary>The address of the page it was published on.</summary>
    public const string SourceAddress = "Address of the page";

    /// <summary>The public text.</summary>
    public const string Body = "Text";
}
