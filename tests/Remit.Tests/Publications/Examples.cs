using Remit.Calendars;
using Remit.Finance;
using Remit.Forms;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>Decisions that were signed, for a database to hold.</summary>
internal static class Examples
{
    /// <summary>The Thursday before Easter 2018, four in the afternoon in London.</summary>
    public static DateTime BeforeEaster { get; } = new(2018, 3, 29, 15, 0, 0, DateTimeKind.Utc);

    public static PostHolder Signatory { get; } = Of("approver", "Assistant Director, Regeneration");

    public static PostHolder Drafter { get; } = Of("programme-officer", "Senior Project Officer, Regeneration");

    public static WithholdingGround Commercial { get; } =
        new(
            "s.43(2)",
            "Prices are not agreed yet",
            "Publishing now would cost the public more than it tells it",
            "Head of Governance",
            new(2018, 10, 1)
        );

    public static FormContent Content(
        string title = "Training of digital leaders",
        AskedDeferral? deferral = null,
        IReadOnlyList<WithheldParagraph>? part2 = null,
        IReadOnlyList<FormDocument>? documents = null
    ) =>
        new()
        {
            Basics = new()
            {
                Level = "ADD",
                Title = title,
                Directorate = "Resources",
                Summary = "Senior staff of the boroughs learn together.",
            },
            Items = [new("Spending of up to £50,000 on a pilot")],
            Money = new()
            {
                Lines = [new(new(2018), "The authority", "Contingency", null, Money.Pounds(50_000), MoneyNature.Revenue, MoneyCertainty.Approved)],
            },
            Background = "A first round was asked for again.",
            Access = new() { Deferral = deferral, Part2 = part2 ?? [] },
            Sources = new() { Documents = documents ?? [] },
        };

    /// <summary>Signs a form, as the signature does: the form and its publication in one transaction.</summary>
    public static async Task<Publication> SignAsync(this RemitDb db, string code, DateTime at, FormContent? content = null)
    {
        DecisionForm form = new(code, content ?? Content(), Drafter.PersonId, at);
        var publication = Publication.ForSigned(new(form.Id, code, form.Content, Signatory, Drafter, at), WorkingDays.England);
        db.Forms.Add(form);
        db.Publications.Add(publication);
        db.SignedForms.Add(SignedForm.Of(Statement(form, at), new(form.Content, []), form.Id, form.Part2Key));
        await db.SaveAsync(new(Signatory.Name, "signed a form", $"form {form.Id}", null, at));
        return publication;
    }

    private static SignedStatement Statement(DecisionForm form, DateTime at) =>
        new()
        {
            Code = form.Code,
            On = LondonTime.DayOf(at),
            At = at,
            By = new(Signatory.PersonId, Signatory.Name, Signatory.Post),
            Authority = new("ADD", "The scheme of the day", null, null, null, Money.Pounds(50_000), []),
            Content = FormJson.Public(form.Content),
            Revision = form.Revision,
            FormHash = form.Hash,
            Submission = new(Drafter.Name, Drafter.Post, at),
        };

    private static PostHolder Of(string persona, string post)
    {
        var found = Persona.All.Single(p => p.Key == persona);
        return new(found.Id, found.Name, post);
    }
}
