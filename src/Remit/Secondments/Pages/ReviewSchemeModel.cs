using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>The review of a scheme: evidence against each aim, what was found, what follows. Everybody reads it when it is published.</summary>
internal sealed class ReviewSchemeModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    /// <summary>Whether the button that concludes it was pressed, and not the one that keeps it for later.</summary>
    [BindProperty]
    public bool Concludes { get; set; }

    public SecondmentScheme Scheme { get; private set; } = null!;

    public PlacementViewer Viewer { get; private set; } = null!;

    public DateOnly Today => clock.LondonToday;

    /// <summary>The review; one that says nothing yet where nobody has begun it.</summary>
    public SchemeReview Review { get; private set; } = null!;

    public ReviewEvidence Evidence { get; private set; } = null!;

    /// <summary>Whether this visitor writes it.</summary>
    public bool MayWrite => Viewer.Runs && Review.Concluded is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = ReviewForm.Of(Review.Terms);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => Concludes ? ConcludeAsync(cancellation) : KeepAsync(cancellation);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation) =>
        ActAsync(
            "published the review of a scheme",
            (review, _) =>
            {
                var whyNot = review.WhyNotPublish();
                if (whyNot.Count == 0)
                {
                    review.Publish(By());
                }

                return whyNot;
            },
            cancellation
        );

    private Task<IActionResult> KeepAsync(CancellationToken cancellation) =>
        ActAsync(
            "wrote in the review of a scheme",
            (review, terms) =>
            {
                var whyNot = review.WhyNotChange(terms);
                if (whyNot.Count == 0)
                {
                    review.Change(terms);
                }

                return whyNot;
            },
            cancellation
        );

    private Task<IActionResult> ConcludeAsync(CancellationToken cancellation) =>
        ActAsync(
            "concluded the review of a scheme",
            (review, terms) =>
            {
                var whyNot = review.WhyNotConclude(terms);
                if (whyNot.Count == 0)
                {
                    review.Conclude(terms, By());
                }

                return whyNot;
            },
            cancellation
        );

    private SecondmentAct By() => new(User.PersonId, User.PersonName, clock.GetUtcNow().UtcDateTime);

    private async Task<IActionResult> ActAsync(
        string act,
        Func<SchemeReview, ReviewTerms, IReadOnlyList<Breach>> perform,
        CancellationToken cancellation
    )
    {
        if (!await LoadAsync(cancellation) || !Viewer.Runs)
        {
            return NotFound();
        }

        var code = DecisionCode.Key(Form.NextDecision);
        if (!string.IsNullOrEmpty(code) && !await IsSignedAsync(code, cancellation))
        {
            ModelState.AddModelError(
                $"{nameof(Form)}.{nameof(ReviewForm.NextDecision)}",
                "No decision of that code is on the register or signed: leave it empty until there is one"
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        await LoadAsync(cancellation);
        // a review that is concluded stands: its own words are taken, and the decision that follows is entered when it is there
        var typed = Review.Concluded is null
            ? Form.ToTerms(Review.Terms, string.IsNullOrEmpty(code) ? null : code)
            : Review.Terms with
            {
                NextDecision = string.IsNullOrEmpty(code) ? null : code,
            };
        var breaches = perform(Review, typed);
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], FieldOf(breach));
        }

        if (breaches.Count > 0)
        {
            return Page();
        }

        if (db.Entry(Review).State == EntityState.Detached)
        {
            db.SchemeReviews.Add(Review);
        }

        await db.SaveAsync(
            Journal.Entry(User, act, $"secondment scheme {Scheme.DecisionCode}", null, clock.GetUtcNow().UtcDateTime) with
            {
                After = StorageJson.Write(Review.Terms),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(PlacementUrls.Review(Scheme.DecisionCode));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.SchemeOfAsync(DecisionCode.Key(Code), cancellation) is not { } scheme)
        {
            return false;
        }

        Scheme = scheme;
        Viewer = await PlacementViewer.OfAsync(db, User, Today, cancellation);
        var review = await db.SchemeReviews.SingleOrDefaultAsync(r => r.SchemeId == scheme.Id, cancellation);
        Review = review ?? new(scheme, By());
        Form.Findings = [.. Form.Findings.Concat(Review.Terms.Findings.Skip(Form.Findings.Count).Select(_ => new FindingInput()))];
        Evidence = await ReviewEvidence.OfAsync(db, scheme, Today, Viewer.Runs, cancellation);
        return Viewer.IsInside || (Review.Published is not null && await db.IsPublishedAsync(scheme.DecisionCode, cancellation));
    }

    private async Task<bool> IsSignedAsync(string code, CancellationToken cancellation) =>
        await db.IsPublishedAsync(code, cancellation) || await db.Set<Envelopes.Envelope>().AnyAsync(e => e.DecisionCode == code, cancellation);

    private static string FieldOf(Breach breach)
    {
        const string OfAim = "secondments.aim-open-";
        return breach.Code == "secondments.no-outcome" ? "Form.Outcome"
            : breach.Code == "secondments.no-outcome-reason" ? "Form.Why"
            : breach.Code.StartsWith(OfAim, StringComparison.Ordinal) ? $"Form.Findings[{breach.Code[OfAim.Length..]}].Found"
            : "";
    }
}
