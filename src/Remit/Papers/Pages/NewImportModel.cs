using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Decisions;
using Remit.Papers.Documents;
using Remit.Site;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>Takes a paper as a file or as pasted text, and keeps what it says as a draft at once.</summary>
[RequestSizeLimit(SiteLimits.UploadBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = SiteLimits.UploadBytes + FormOverhead, ValueLengthLimit = SiteLimits.UploadBytes)]
internal sealed class NewImportModel(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>The size limit as it is said.</summary>
    public const int Megabytes = SiteLimits.UploadBytes / (1024 * 1024);

    private const int FormOverhead = 1024 * 1024;

    [BindProperty, Display(Name = "Upload a file")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Paste its text")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Web address it was published at")]
    public string? Address { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Address = string.IsNullOrWhiteSpace(Address) ? null : Address.Trim();
        if (Address is not null && !(Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            ModelState.AddModelError(nameof(Address), "Enter a web address that begins with https:// or http://");
        }

        var pasted = !string.IsNullOrWhiteSpace(Text);
        if (Upload is null && !pasted)
        {
            ModelState.AddModelError(nameof(Upload), "Choose a file, or paste the paper’s text");
        }
        else if (Upload is not null && pasted)
        {
            ModelState.AddModelError(nameof(Upload), "You have chosen a file and pasted a text: bring one at a time");
        }
        else if (Upload?.Length > SiteLimits.UploadBytes)
        {
            ModelState.AddModelError(nameof(Upload), $"The file must be smaller than {Megabytes} MB. Hand in the paper without its appendices");
        }

        return ModelState.IsValid ? await ReadAsync(cancellation) : Page();
    }

    private async Task<IActionResult> ReadAsync(CancellationToken cancellation)
    {
        var (name, content) = Upload is null
            ? ("Pasted text", Pasted())
            : (Path.GetFileName(Upload.FileName), await BytesAsync(Upload, cancellation));
        var document = await Task.Run(() => PaperDocument.Read(content, name, stop: cancellation), cancellation);
        if (document.Refusal is { } refusal)
        {
            ModelState.AddModelError(Upload is null ? nameof(Text) : nameof(Upload), refusal.TrimEnd('.'));
            return Page();
        }

        var imports = await KeepAsync(name, content, document, cancellation);
        return Redirect(imports.Count > 1 ? ImportUrls.Records(imports[0].Id) : ImportUrls.Review(imports[0].Id));
    }

    private async Task<IReadOnlyList<PaperImport>> KeepAsync(string name, byte[] content, DocumentText document, CancellationToken cancellation)
    {
        var (by, at) = (User.Identity?.Name ?? "Somebody not signed in", clock.GetUtcNow().UtcDateTime);
        var paper = PaperReader.Read(name, document.Text);
        var imports = await db.ReceiveAsync(name, content, document.Problems, paper, by, at, cancellation);
        foreach (var import in Address is null ? [] : imports)
        {
            await db.CorrectAsync(
                import,
                import.Draft with
                {
                    SourceAddress = Address,
                },
                by,
                "The address was given with the paper",
                at,
                cancellation: cancellation
            );
        }

        return imports;
    }

    /// <summary>The pasted text as a file, without the line ends that only the browser gave it.</summary>
    private byte[] Pasted() => Encoding.UTF8.GetBytes(Text!.Replace("\r\n", "\n", StringComparison.Ordinal));

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        using MemoryStream content = new(checked((int)file.Length));
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
