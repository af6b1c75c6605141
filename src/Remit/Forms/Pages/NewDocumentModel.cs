using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Papers.Documents;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Takes a supporting document: public with the decision, or withheld under a ground.</summary>
[RequestSizeLimit(SiteLimits.UploadBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = SiteLimits.UploadBytes + FormOverhead)]
internal sealed class NewDocumentModel(RemitDb db, TimeProvider clock, FormRules rules, FormFiles files) : FormPage(db, clock)
{
    private const int FormOverhead = 1024 * 1024;
    private const int LongestName = 200;

    [BindProperty, Display(Name = "Document")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Title")]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "It is withheld: it becomes part of Part 2 and is never published")]
    public bool Withheld { get; set; }

    [BindProperty, Display(Name = "Exemption")]
    public string? Exemption { get; set; }

    [BindProperty, Display(Name = "Why it applies")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Public interest test")]
    public string? PublicInterest { get; set; }

    [BindProperty, Display(Name = "Withheld until")]
    public DateOnly? Until { get; set; }

    /// <summary>The size limit as it is said.</summary>
    public long Megabytes => rules.DocumentBytes / (1024 * 1024);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Reader.MayDraft ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Reader.MayDraft)
        {
            return NotFound();
        }

        ModelState.AddBreaches(Form.WhyNotSave(FormSection.Sources, Form.Revision));
        CheckGround();
        if (Upload is null or { Length: 0 })
        {
            ModelState.AddModelError(nameof(Upload), "Choose a file");
            return Page();
        }

        if (Upload.Length > rules.DocumentBytes)
        {
            ModelState.AddModelError(nameof(Upload), $"The file must be no larger than {Megabytes} MB");
            return Page();
        }

        var content = await BytesAsync(Upload, cancellation);
        var (file, refusal) = await files.LookAsync(Upload.FileName, content, cancellation);
        if (refusal is not null)
        {
            ModelState.AddModelError(nameof(Upload), refusal);
        }

        return ModelState.IsValid ? await KeepAsync(content, file, cancellation) : Page();
    }

    private void CheckGround()
    {
        if (!Withheld)
        {
            return;
        }

        if (FormSheets.Exemptions.All(e => e.Value != Exemption))
        {
            ModelState.AddModelError(nameof(Exemption), "Choose the exemption");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why it applies, in words that give nothing away");
        }

        if (Until is null && ModelState[nameof(Until)]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError(nameof(Until), "Enter the day on which it is looked at again");
        }
    }

    private async Task<IActionResult> KeepAsync(byte[] content, SupportingFile file, CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        await ReloadAsync(cancellation);
        if (ModelState.AddBreaches(Form.WhyNotSave(FormSection.Sources, Form.Revision)))
        {
            return Page();
        }

        var hash = await files.KeepAsync(Db, content, file.ContentType!, cancellation);
        var name = FileName(file.Extension!);
        FormDocument document = new(
            Guid.CreateVersion7(),
            string.IsNullOrWhiteSpace(Title) ? Path.GetFileNameWithoutExtension(name) : Title.Trim(),
            name,
            hash,
            Withheld
                ? new(Exemption!, Why!.Trim(), string.IsNullOrWhiteSpace(PublicInterest) ? null : PublicInterest.Trim(), null, Until!.Value)
                : null
        );
        var changed = Form.Content with { Sources = Form.Content.Sources with { Documents = [.. Form.Content.Sources.Documents, document] } };
        var revision = Form.Save(FormSection.Sources, changed, Form.Revision, Reader.PersonId!.Value, Now)!;
        Db.FormRevisions.Add(revision);
        await Db.SaveAsync(
            // of a withheld document the journal knows neither name nor title
            Journal.Entry(User, Withheld ? "added a withheld document" : "added a document", Subject, null, Now) with
            {
                After = StorageJson.Write(
                    new
                    {
                        Form.Code,
                        document.Id,
                        Revision = revision.Number,
                        revision.Hash,
                    }
                ),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect($"{FormUrls.Section(Id, FormSection.Sources)}?saved=true#documents");
    }

    /// <summary>The name it came under, without a folder, and with the ending of what it is.</summary>
    private string FileName(string extension)
    {
        var name = Path.GetFileNameWithoutExtension(Upload!.FileName.Replace('\\', '/'));
        var clean = string.Concat(name.Where(c => !char.IsControl(c))).Trim();
        return $"{(clean.Length == 0 ? "document" : clean[..Math.Min(clean.Length, LongestName)])}.{extension}";
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        using MemoryStream content = new(checked((int)file.Length));
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
