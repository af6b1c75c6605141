namespace Remit.Papers;

/// <summary>The wordings of headings with what each means.</summary>
internal static class SectionWordings
{
    /// <summary>Beginnings that settle the meaning whatever follows on a short line.</summary>
    public static (string Words, Heading Heading)[] Beginnings { get; } =
    [
        ("part 1: ", new(SectionKind.Other, true)),
        ("part 1 - ", new(SectionKind.Other, true)),
        ("part i - ", new(SectionKind.Other, true)),
        ("part i: ", new(SectionKind.Other, true)),
        ("part one", new(SectionKind.Other, true)),
        ("non-confidential facts and advice", new(SectionKind.Other, true)),
        ("part 2 confidential", new(SectionKind.PublicAccess)),
        ("part 2: ", new(SectionKind.PublicAccess)),
        ("part 2 - ", new(SectionKind.PublicAccess)),
        ("introduction and background", new(SectionKind.Background)),
        ("background and context", new(SectionKind.Background)),
        ("objectives and expected outcome", new(SectionKind.Objectives)),
        ("objectives and outcome", new(SectionKind.Objectives)),
        ("aims and objectives", new(SectionKind.Objectives)),
        ("equality comment", new(SectionKind.Equality)),
        ("equality and diversity", new(SectionKind.Equality)),
        ("equality impact", new(SectionKind.Equality)),
        ("equalities ", new(SectionKind.Equality)),
        ("equality, diversity and inclusion comment", new(SectionKind.Equality)),
        ("other considerations", new(SectionKind.OtherConsiderations)),
        ("key risks", new(SectionKind.Risks)),
        ("risks and ", new(SectionKind.Risks)),
        ("risk management", new(SectionKind.Risks)),
        ("links to ", new(SectionKind.Strategies)),
        ("link to ", new(SectionKind.Strategies)),
        ("impact assessments and consultation", new(SectionKind.Consultation)),
        ("impact assessment and consultation", new(SectionKind.Consultation)),
        ("consultations and impact assessment", new(SectionKind.Consultation)),
        ("consultation and impact assessment", new(SectionKind.Consultation)),
        ("conflicts of interest", new(SectionKind.Conflicts)),
        ("conflict of interest", new(SectionKind.Conflicts)),
        ("declarations of interest", new(SectionKind.Conflicts)),
        ("data protection", new(SectionKind.DataProtection)),
        ("gdpr and data", new(SectionKind.DataProtection)),
        ("financial comment", new(SectionKind.Finance)),
        ("financial implication", new(SectionKind.Finance)),
        ("financial consideration", new(SectionKind.Finance)),
        ("financial and procurement", new(SectionKind.Finance)),
        ("finance comment", new(SectionKind.Finance)),
        ("finance and resource", new(SectionKind.Finance)),
        ("legal comment", new(SectionKind.Legal)),
        ("legal implication", new(SectionKind.Legal)),
        ("legal consideration", new(SectionKind.Legal)),
        ("planned delivery", new(SectionKind.Delivery)),
        ("delivery approach", new(SectionKind.Delivery)),
        ("next steps and ", new(SectionKind.Delivery)),
        ("signed decision document", new(SectionKind.Documents)),
        ("supporting document", new(SectionKind.Documents)),
        ("supporting paper", new(SectionKind.Documents)),
        ("appendices", new(SectionKind.Documents)),
        ("background paper", new(SectionKind.Documents)),
        ("accompanying document", new(SectionKind.Documents)),
        ("public access to information", new(SectionKind.PublicAccess)),
        ("part 1 deferral", new(SectionKind.PublicAccess)),
        ("originating officer", new(SectionKind.Declarations)),
        ("drafting officer", new(SectionKind.Declarations)),
        ("head of finance", new(SectionKind.Declarations)),
        ("corporate investment board", new(SectionKind.Declarations)),
        ("mayoral delivery board", new(SectionKind.Declarations)),
        ("chief finance officer", new(SectionKind.Declarations)),
        ("authorising ", new(SectionKind.Authorisation)),
        ("reasons for ", new(SectionKind.Reasons)),
        ("reason for ", new(SectionKind.Reasons)),
        ("alternative option", new(SectionKind.Alternatives)),
        ("alternatives considered", new(SectionKind.Alternatives)),
        ("other options considered", new(SectionKind.Alternatives)),
        ("options considered", new(SectionKind.Alternatives)),
    ];

    /// <summary>Wordings that are the whole heading.</summary>
    public static Dictionary<string, Heading> Whole()
    {
        var wordings = new Dictionary<string, Heading>(StringComparer.OrdinalIgnoreCase);
        Add(new(SectionKind.Fields), "key information", "decision details", "decision information");
        Add(new(SectionKind.Summary), "executive summary", "summary", "summary of decision", "executive summary of the decision");
        Add(
            new(SectionKind.Decision),
            "decision",
            "decisions",
            "decision(s)",
            "the decision",
            "recommendation",
            "recommendations",
            "recommendation(s)"
        );
        Add(
            new(SectionKind.Decision),
            "decision made",
            "decision taken",
            "decisions made",
            "details of decision",
            "details of the decision",
            "decision requested"
        );
        Add(new(SectionKind.Other, true), "decision required - supporting report", "part 1", "part i", "supporting report");
        Add(new(SectionKind.Background), "introduction", "background", "context", "background information", "strategic context");
        Add(new(SectionKind.Objectives), "objectives", "expected outcomes", "outcomes", "issues for consideration");
        Add(
            new(SectionKind.Equality),
            "equality",
            "equalities",
            "equality comments",
            "public sector equality duty",
            "equality and diversity implications"
        );
        Add(new(SectionKind.Risks), "risks", "risk", "risks and issues", "risk implications");
        Add(new(SectionKind.Consultation), "consultation", "consultations", "consultation and engagement");
        Add(new(SectionKind.Finance), "finance", "financial", "financial comments of the executive director resources");
        Add(new(SectionKind.Legal), "legal");
        Add(new(SectionKind.Delivery), "next steps", "activity table", "delivery timetable", "implementation timetable");
        Add(new(SectionKind.Documents), "appendices", "documents", "attachments", "related documents", "supporting documents");
        Add(new(SectionKind.Other), "purpose", "access to information", "description of decision");
        Add(
            new(SectionKind.Reasons),
            "reasons",
            "reason",
            "reasons for the decision",
            "reasons for decision",
            "reason(s) for decision",
            "reasons for decisions"
        );
        Add(new(SectionKind.Alternatives), "alternatives", "options", "alternative options");
        Add(new(SectionKind.PublicAccess), "part 2", "part two", "part ii");
        return wordings;

        void Add(Heading heading, params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                wordings[word] = heading;
            }
        }
    }
}
