using Remit.Finance;
using Remit.People;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>A form like ADD2155 and the people on its way.</summary>
internal static class RouteExamples
{
    public static readonly DateTime At = new(2017, 8, 21, 9, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Today = new(2017, 8, 21);

    public static readonly Officer Drafter = Person("Amara Okafor", "Senior Project Officer", Role.ProgrammeOfficer);

    public static readonly Officer Accountant = Person("Tom Whitfield", "Head of Finance", Role.Finance);

    public static readonly Officer Lawyer = Person("Priya Raman", "Senior Solicitor", Role.Legal);

    public static readonly Officer Clerk = Person("Grace Adeyemi", "Head of Governance", Role.Governance);

    public static readonly Officer Neighbour = Person("Noor Aziz", null, Role.ProgrammeOfficer);

    public static readonly Officer Director = Person("Daniel Hughes", "Assistant Director, Skills", Role.Approver);

    public static readonly Board Panel = new("Investment Board", []);

    public static readonly BoardMeeting Meeting = Panel.Meet(new(2017, 9, 4), Today);

    public static readonly BoardMeeting Later = Panel.Meet(new(2017, 10, 2), Today);

    public static DecisionForm Form(FormContent? content = null) => new("ADD2155", content ?? Examples.Add2155Form(), Drafter.PersonId, At);

    /// <summary>A form that was submitted, and needs what is said.</summary>
    public static DecisionForm Submitted(RouteRequirements? needs = null, FormContent? content = null)
    {
        var form = Form(content);
        form.Submit(Drafter, true, needs ?? RouteRequirements.Usual, Today.AddDays(7), At);
        return form;
    }

    /// <summary>A form for which nothing is missing but the signature.</summary>
    public static DecisionForm Ready(FormContent? content = null)
    {
        var form = Submitted(null, content);
        form.Advise(Accountant, Concurs(form, AdviceKind.Finance), At);
        form.Advise(Lawyer, Concurs(form, AdviceKind.Legal), At);
        return form;
    }

    public static AdviceDraft Concurs(DecisionForm form, AdviceKind kind) => new(kind, Opinion.Concur, "It is in order.", null, null, form.Hash);

    public static Signatory Signs(Officer? who = null, params Breach[] breaches) =>
        new(
            (who ?? Director).PersonId,
            (who ?? Director).Name,
            (who ?? Director).Post ?? "No post",
            [],
            new("ADD", "MD2085", null, null, null, Money.Pounds(50_000), [new("£50,000 is within the £50,000 of an Assistant Director", "MD2085")]),
            breaches
        );

    public static SigningTerms Whole(DecisionForm form) => new(form.Hash);

    public static void Change(DecisionForm form, string background) =>
        form.Save(FormSection.Background, form.Content with { Background = background }, form.Revision, Drafter.PersonId, At);

    public static BoardReview OnAgenda(DecisionForm form) => form.PutOnAgenda(Meeting, Panel, Clerk, Today, At);

    public static ReviewRecord WithCondition(string text = "Show what others pay for the same.") =>
        new(ReviewOutcome.SupportedWithConditions, null, [new(text, Drafter.PersonId, Drafter.Name, new(2017, 10, 20))]);

    private static Officer Person(string name, string? post, Role role) => new(Guid.CreateVersion7(), name, post, [role]);
}
