using Remit.Calendars;
using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>A database in which every confidential place holds canaries, and every public place the same words whatever these are.</summary>
internal static class ConfidentialForms
{
    public const string Published = "ADD7001";
    public const string Deferred = "ADD7002";
    public const string Due = "DD7003";
    public const string Draft = "MD7004";
    public const string Late = "ADD7005";

    /// <summary>The hash of the document that is public.</summary>
    public static string PublicHash { get; } = new('c', 64);

    /// <summary>The hash of the document that is withheld.</summary>
    public static string WithheldHash { get; private set; } = "";

    /// <summary>Thursday before Easter 2018: the published one is signed, then the others day by day.</summary>
    public static DateTime Start => Examples.BeforeEaster;

    /// <summary>Thursday after Easter: one is published, one deferred, one late, one due and one not signed.</summary>
    public static DateTime Now => Start.AddDays(7);

    public static async Task FillAsync(PublicationSite site, Secrets secrets)
    {
        site.Now = Start;
        await PublishedInPartAsync(site, secrets);
        site.Now = Start.AddMinutes(10);
        await site.SignAsync(Late, Secret(secrets, deferral: null));
        await site.WithAsync(db => AskToDeferAsync(db, Late, secrets, site.Now));
        site.Now = Start.AddMinutes(20);
        await site.SignAsync(Deferred, Secret(secrets, new(new(2018, 6, 1), "Talks with a partner go on")));
        site.Now = Now;
        secrets.Remember(Due);
        secrets.Remember(Draft);
        await site.SignAsync(Due, Secret(secrets, deferral: null));
        await site.WithAsync(async db =>
        {
            db.Forms.Add(new(Draft, Secret(secrets, new(new(2018, 8, 1), secrets.Text())), Examples.Drafter.PersonId, Now));
            await db.SaveAsync(new(secrets.Text(), "began a form", $"form {secrets.Word()}", secrets.Text(), Now));
            return true;
        });
        await site.WithAsync(db => BesideFormsAsync(db, secrets));
        await site.RunDueAsync();
    }

    /// <summary>A decision that is public but for two paragraphs and a document.</summary>
    private static async Task PublishedInPartAsync(PublicationSite site, Secrets secrets)
    {
        WithheldHash = secrets.Hash();
        FormDocument[] documents =
        [
            new(Guid.CreateVersion7(), "Business case", "case.pdf", PublicHash),
            new(Guid.CreateVersion7(), secrets.Text(), $"{secrets.Word()}.pdf", WithheldHash, Examples.Commercial),
        ];
        WithheldParagraph[] part2 =
        [
            new($"{secrets.Text()} at {secrets.Sum()} a day", Examples.Commercial, FormSection.Money),
            new(
                secrets.Text(),
                new("s.40(2)", "It names people who did not decide", null, "Data Protection Officer", new(2018, 10, 1)),
                FormSection.Background
            ),
        ];
        var publication = await site.SignAsync(Published, Examples.Content(part2: part2, documents: documents));
        var (breaches, _) = await site.WithAsync(db =>
            db.PublishAsync(publication.Id, "Greater London Authority", new("Grace Adeyemi", "", "", null, site.Now), _ => true, default)
        );
        Xunit.Assert.Empty(breaches);
    }

    private static async Task<bool> AskToDeferAsync(RemitDb db, string code, Secrets secrets, DateTime at)
    {
        var publication = (await db.PublicationOfCodeAsync(code, default))!;
        publication.AskToDefer(new(secrets.Text(), new(2018, 7, 1), Examples.Drafter), at);
        publication.RefuseDeferral(Examples.Signatory, isGovernance: false, secrets.Text(), at);
        publication.AskToDefer(new(secrets.Text(), new(2018, 7, 1), Examples.Drafter), at);
        await db.SaveAsync(new("Amara Okafor", "asked for a deferral", $"publication {code}", null, at));
        return true;
    }

    /// <summary>Confidential things that no form holds: who asks for another format, and a paper that nobody has confirmed.</summary>
    private static async Task<bool> BesideFormsAsync(RemitDb db, Secrets secrets)
    {
        var slug = Published.ToLowerInvariant();
        db.FormatRequests.Add(
            new(slug, new(AccessibleFormat.Braille, secrets.Word(), $"{secrets.Word()}@example.org", secrets.Text()), Now, WorkingDays.England)
        );
        await db.SaveAsync(new("Somebody", "asked for another format", "format request", null, Now));
        await db.ReceiveAsync(
            $"{secrets.Word()}.txt",
            System.Text.Encoding.UTF8.GetBytes(secrets.Text()),
            [secrets.Text()],
            new() { Source = "paper.txt", Text = $"Title: {secrets.Text()}\n\nDecision: {secrets.Text()} of {secrets.Sum()}" },
            "Amara Okafor",
            Now
        );
        return true;
    }

    /// <summary>A form in which every text is confidential: nothing of it is public before it is published.</summary>
    private static FormContent Secret(Secrets secrets, AskedDeferral? deferral)
    {
        var day = new DateOnly(2019, 1, 1);
        string Text() => secrets.Text();
        return new()
        {
            Basics = new()
            {
                Level = "ADD",
                Title = Text(),
                Directorate = Text(),
                Summary = $"{Text()} {secrets.Sum()}",
                Programme = Text(),
            },
            Items = [new(Text()), new($"{Text()} {secrets.Sum()}")],
            Money = new()
            {
                Lines = [new(new(2018), Text(), Text(), Text(), Money.Pounds(123_456), MoneyNature.Capital, MoneyCertainty.SubjectToBudget)],
                KindReason = Text(),
            },
            Limits = new() { Conditions = [Text()], NeedsNewDecision = [Text()] },
            Background = Text(),
            Outcomes = new() { Objectives = Text(), Promised = [new(Text(), Text(), Text(), Text(), day, Text())] },
            Equality = new() { Comments = Text() },
            Considerations = new() { Risks = [new(Text(), 2, 3, Text(), Text())], Consultation = Text() },
            Alternatives = [new(Text(), Text())],
            Delivery = new() { Approach = Text(), Steps = [new(Text(), day, day)] },
            Sources = new()
            {
                Cites = [new(Published)],
                Documents =
                [
                    new(Guid.CreateVersion7(), Text(), $"{secrets.Word()}.pdf", secrets.Hash()),
                    new(Guid.CreateVersion7(), Text(), $"{secrets.Word()}.pdf", secrets.Hash(), Examples.Commercial),
                ],
            },
            Access = new() { Deferral = deferral, Part2 = [new($"{Text()} {secrets.Sum()}", Examples.Commercial, FormSection.Money)] },
        };
    }
}
