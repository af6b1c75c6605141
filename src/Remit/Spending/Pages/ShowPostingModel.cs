using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>One posting: a person matches it, sets it aside for a reason, or opens it again.</summary>
internal sealed class ShowPostingModel(RemitDb db, TimeProvider clock) : PageModel
{
    private const int MostChoices = 20;

    private PostingBook _book = new([], []);

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Which payment is it?")]
    public Guid? Entry { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Because { get; set; }

    public Posting Posting { get; private set; } = null!;

    public PostingFile Source { get; private set; } = null!;

    /// <summary>Why it matches nothing; null when it is settled.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>The payments of its amount that no posting is matched with, the nearest day first.</summary>
    public IReadOnlyList<PaidEntry> Choices { get; private set; } = [];

    /// <summary>The payment that it is matched with; null while there is none.</summary>
    public PaidEntry? Payment => Posting.EntryId is { } id ? _book.Paid.FirstOrDefault(p => p.Id == id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostMatchAsync(CancellationToken cancellation) =>
        ActAsync(
            "matched a posting",
            nameof(Entry),
            () => Posting.WhyNotMatch(Payable(), Entry is { } id && _book.Taken.Contains(id)),
            act => Posting.Match(Payable()!, PostingMatchKind.ByPerson, act),
            cancellation
        );

    public Task<IActionResult> OnPostSetAsideAsync(CancellationToken cancellation) =>
        ActAsync("set a posting aside", nameof(Because), () => Posting.WhyNotSetAside(Because), act => Posting.SetAside(act), cancellation);

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation) =>
        ActAsync("opened a posting again", nameof(Because), () => Posting.WhyNotOpenAgain(Because), _ => Posting.OpenAgain(Because), cancellation);

    private PaidEntry? Payable() => _book.Paid.FirstOrDefault(p => p.Id == Entry);

    private async Task<IActionResult> ActAsync(
        string what,
        string field,
        Func<IReadOnlyList<Breach>> whyNot,
        Action<PostingAct> change,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || ModelState.AddBreaches(whyNot(), field))
        {
            return Page();
        }

        var (at, before) = (clock.GetUtcNow().UtcDateTime, StorageJson.Write(new { Posting.EntryId, Posting.IsSetAside }));
        change(new(at, User.PersonId, User.PersonName, Because?.Trim()));
        var draft = Journal.Entry(User, what, $"posting {Id}", Because?.Trim(), at) with
        {
            Before = before,
            After = StorageJson.Write(new { Posting.EntryId, Posting.IsSetAside }),
        };
        await db.SaveAsync(draft, writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(SpendingUrls.PostingsRoute);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        _book = await PostingBook.OpenAsync(db, cancellation);
        if (_book.Postings.FirstOrDefault(p => p.Id == Id) is not { } posting)
        {
            return false;
        }

        Posting = posting;
        Source = await db.PostingFiles.AsNoTracking().SingleAsync(f => f.Id == posting.FileId, cancellation);
        var outcome = _book.Match();
        WhyNot = outcome.Postings.Where(p => p.Posting.Id == Id).Select(p => p.Why).FirstOrDefault();
        var taken = _book.Taken;
        Choices =
        [
            .. _book
                .Paid.Where(p => p.Pence == posting.Pence && !taken.Contains(p.Id))
                .OrderBy(p => Math.Abs(p.On.DayNumber - posting.On.DayNumber))
                .ThenBy(p => p.Id)
                .Take(MostChoices),
        ];
        return true;
    }
}
