namespace Remit.Papers;

/// <summary>The families of layout that decision papers come in.</summary>
/// <remarks>Source: reading-papers, layout families F1 to F10.</remarks>
public enum PaperLayout
{
    /// <summary>None of the known families: read by headings and sentences alone.</summary>
    Unknown,

    /// <summary>Web page with labelled fields and headings, 2015 to about 2021 (F1a).</summary>
    Web,

    /// <summary>The same without a Decision heading (F1b).</summary>
    WebWithoutDecisionHeading,

    /// <summary>Web page stripped of its fields (F2).</summary>
    WebStripped,

    /// <summary>Web page of 2022 and later (F3).</summary>
    WebKeyInformation,

    /// <summary>The signed form, from PDF or scan (F4).</summary>
    Form,

    /// <summary>Mayor's Office for Policing and Crime (F5).</summary>
    Policing,

    /// <summary>Fire: Deputy Mayor or Commissioner (F6).</summary>
    Fire,

    /// <summary>A council's ModernGov page of one decision (F7).</summary>
    CouncilDecision,

    /// <summary>A council's ModernGov page that lists decisions (F8).</summary>
    CouncilList,

    /// <summary>A search page of the authority that lists decisions (F9).</summary>
    AuthorityList,

    /// <summary>A list of decisions in a report (F10).</summary>
    ReportList,
}
