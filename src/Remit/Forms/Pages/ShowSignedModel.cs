using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Publications;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>The signed form, made from what was kept at the signature alone: the same for ever, to be printed.</summary>
internal sealed class ShowSignedModel(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    public SignedForm Signed { get; private set; } = null!;

    public SignedStatement Statement { get; private set; } = null!;

    /// <summary>What is withheld, for those who may read it; null for everybody else.</summary>
    public SignedWithheld? Withheld { get; private set; }

    /// <summary>Whether it is as it was signed.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>How it becomes public.</summary>
    public Publication? Publication { get; private set; }

    public IReadOnlyList<FormReport> Text { get; private set; } = [];

    /// <summary>The items by the numbers that they had when they were brought.</summary>
    public IReadOnlyList<(int Number, string Text, bool IsStruck)> Items =>
        [
            .. Statement.StruckItems.Select(s => (s.Number, s.Text, true)),
            .. Enumerable
                .Range(1, Statement.Content.Items.Count + Statement.StruckItems.Count)
                .Except(Statement.StruckItems.Select(s => s.Number))
                .Zip(Statement.Content.Items, (number, item) => (number, item.Text, false)),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (
            !await LoadAsync(cancellation)
            || await Db.SignedForms.AsNoTracking().SingleOrDefaultAsync(s => s.FormId == Id, cancellation) is not { } signed
        )
        {
            return NotFound();
        }

        (Signed, Statement, IsWhole) = (signed, signed.Statement, signed.IsWhole(Form.Part2Key));
        if (
            Officer is { } officer
            && RouteReaders.HasPart2(Form)
            && (RouteReaders.MayReadPart2(Form, officer) || Statement.By.PersonId == officer.PersonId)
        )
        {
            await Db.ReadConfidentialAsync(User, Subject, "Part 2 of the signed form", Now, cancellation);
            Withheld = signed.Withheld;
        }

        Publication = await Db.PublicationOfAsync(Id, cancellation);
        Text = FormReport.Of(Withheld?.Content ?? Statement.Content);
        return Page();
    }
}
