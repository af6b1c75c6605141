using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Adds a cost to a claim, with the document that shows it.</summary>
[RequestSizeLimit(SiteLimits.UploadBytes + FormOverhead)]
[RequestFormLimits(MultipartBodyLengthLimit = SiteLimits.UploadBytes + FormOverhead)]
internal sealed class NewClaimLineModel(RemitDb db, TimeProvider clock, PaymentFiles files) : OneClaimPage(db, clock)
{
    private const int FormOverhead = 1024 * 1024;

    [BindProperty, Display(Name = "What kind of cost is it?")]
    public CostKind? Kind { get; set; }

    [BindProperty, Display(Name = "Whose staff cost is it?")]
    public Guid? EmployeeId { get; set; }

    [BindProperty, Display(Name = "What was paid for?"), StringLength(300)]
    public string? What { get; set; }

    [BindProperty, Display(Name = "How much?"), StringLength(30)]
    public string? Amount { get; set; }

    [BindProperty, Display(Name = "Document that shows it")]
    public IFormFile? Upload { get; set; }

    /// <summary>The organisation's people.</summary>
    public IReadOnlyList<Employee> People { get; private set; } = [];

    /// <summary>The size limit as it is said.</summary>
    public long Megabytes => files.Megabytes;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) && IsOwn ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsOwn)
        {
            return NotFound();
        }

        if (Kind is null)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what kind of cost it is");
        }

        var amount = PaymentWords.Amount(Amount);
        if (amount is null)
        {
            ModelState.AddModelError(nameof(Amount), PaymentWords.EnterAmount);
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
                var employee = Kind == CostKind.Staff ? await EmployeeAsync(cancellation) : null;
                IReadOnlyList<EvidenceDocument> documents = file is null ? [] : [await files.KeepAsync(Db, file, cancellation)];
                ClaimLineTerms terms = new(Kind!.Value, What ?? "", amount!.Value) { Employee = employee, Documents = documents };
                var against = Claim.WhyNotAdd(terms);
                if (against.Count == 0)
                {
                    Claim.Add(terms);
                }

                return against;
            },
            () => Entry("added a cost to a claim", Subject, null, After(Claim)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Claim(Id), FieldOf, LoadAsync, cancellation);
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        var people = await Db
            .People.AsNoTracking()
            .Where(p => p.OrganisationId == Claim.OrganisationId)
            .OrderBy(p => p.Name)
            .ToListAsync(cancellation);
        People = [.. people.Select(p => new Employee(p.Id, p.Name, p.OrganisationId, Organisation))];
        return true;
    }

    /// <summary>The person who was chosen, with the employer whom the database knows, whatever the form said.</summary>
    private async Task<Employee?> EmployeeAsync(CancellationToken cancellation)
    {
        if (await Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == EmployeeId, cancellation) is not { } person)
        {
            return null;
        }

        var employer = await Db.Organisations.Where(o => o.Id == person.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(cancellation);
        return new(person.Id, person.Name, person.OrganisationId, employer);
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.no-words" => nameof(What),
            "payments.not-an-amount" => nameof(Amount),
            "payments.no-employee" or "payments.not-the-employer" => nameof(EmployeeId),
            "payments.no-evidence" => nameof(Upload),
            _ => "",
        };
}
