using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Hands in what shows that a milestone is reached.</summary>
[RequestSizeLimit(SiteLimits.UploadBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = SiteLimits.UploadBytes + FormOverhead)]
internal sealed class HandInEvidenceModel(RemitDb db, TimeProvider clock, PaymentFiles files) : InstalmentPage(db, clock)
{
    private const int FormOverhead = 1024 * 1024;

    [BindProperty, Display(Name = "How was it reached?"), StringLength(2000)]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "Document that shows it")]
    public IFormFile? Upload { get; set; }

    /// <summary>The size limit as it is said.</summary>
    public long Megabytes => files.Megabytes;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var (file, refusal) = await files.TakeAsync(Upload, cancellation);
        if (refusal is not null)
        {
            ModelState.AddModelError(nameof(Upload), refusal);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                IReadOnlyList<EvidenceDocument> documents = file is null ? [] : [await files.KeepAsync(Db, file, cancellation)];
                HandedEvidence evidence = new(By(Words), documents);
                var against = Instalment.WhyNotHandIn(evidence);
                if (against.Count == 0)
                {
                    Instalment.HandIn(evidence);
                }

                return against;
            },
            () => Entry("handed in evidence", Subject, Words, After()),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Schedule(CommitmentId), FieldOf, LoadAsync, cancellation);
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.no-words" => nameof(Words),
            "payments.no-evidence" => nameof(Upload),
            _ => "",
        };
}
