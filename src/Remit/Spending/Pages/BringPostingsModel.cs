using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Site;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>Takes the finance system's postings as a file.</summary>
[RequestSizeLimit(MostBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + FormOverhead)]
internal sealed class BringPostingsModel(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>The size limit as it is said.</summary>
    public const int Megabytes = 8;

    private const int MostBytes = Megabytes * 1024 * 1024;
    private const int FormOverhead = 1024 * 1024;
    private const int MostProblems = 20;

    [BindProperty, Display(Name = "The file")]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), "Choose a CSV file");
        }
        else if (Upload.Length > MostBytes)
        {
            ModelState.AddModelError(nameof(Upload), $"The file must be smaller than {Megabytes} MB: bring it in parts");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        using MemoryStream content = new();
        await Upload!.CopyToAsync(content, cancellation);
        PostingAct act = new(clock.GetUtcNow().UtcDateTime, User.PersonId, User.PersonName, null);
        var (file, problems) = await PostingBook.BringAsync(db, Path.GetFileName(Upload.FileName), content.ToArray(), act, cancellation);
        foreach (var problem in problems.Take(MostProblems))
        {
            ModelState.AddModelError(nameof(Upload), problem.Message);
        }

        if (problems.Count > MostProblems)
        {
            ModelState.AddModelError(nameof(Upload), $"{problems.Count - MostProblems} more lines are wrong");
        }

        return file is null ? Page() : Redirect(SpendingUrls.PostingsRoute);
    }
}
