using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Forms;
using Remit.Organisations;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>All that a draft says, on one page; what is missing stops the offer and not the saving.</summary>
internal sealed class EditDraftModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    [BindProperty]
    public DraftForm Form { get; set; } = new();

    public DecisionCover Cover { get; private set; } = null!;

    /// <summary>What the clauses of its kind ask, in their order.</summary>
    public IReadOnlyList<AgreementPlace> Questions { get; private set; } = [];

    /// <summary>The organisations that take part now, and those that it names already.</summary>
    public IReadOnlyList<PartnerOrganisation> Organisations { get; private set; } = [];

    public IReadOnlyList<CoverLine> Lines => [.. DraftForm.Takeable(Cover)];

    /// <summary>What follows from each choice for the money that the draft has now.</summary>
    public static IReadOnlyList<PaymentKind> Payments { get; } = Enum.GetValues<PaymentKind>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = DraftForm.Of(Agreement, Cover, Questions);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form.Figures = [.. Form.Figures.Take(Lines.Count)];
        var terms = Form.ToTerms(Agreement.Terms, Cover, Organisations, ModelState, nameof(Form));
        if (Form.Payment is not null && string.IsNullOrWhiteSpace(Form.PaymentReason) && terms.Figures.Any(f => f.IsMoney))
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.PaymentReason)}", $"Say why it is {PaymentChoice.InWords(Form.Payment.Value)}");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            "changed an agreement",
            null,
            by =>
            {
                IReadOnlyList<Breach> whyNot =
                [
                    .. Agreement.WhyNotChange(terms, Form.Step),
                    .. Organisations.Where(o => Form.Partners.Contains(o.Id)).SelectMany(terms.WhyNotWith),
                ];
                if (whyNot.Count == 0)
                {
                    Agreement.Change(terms, Form.Step, by.PersonId, Now);
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            after: () => AgreementFacts.Of(Agreement)
        );
        return ModelState.AddBreaches(breaches) ? Page() : Redirect(AgreementUrls.One(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (
            !await base.LoadAsync(cancellation)
            || !Reader.MayDraft
            || Agreement.Status != AgreementStatus.Drafting
            || await Db.CoverAsync(Agreement.DecisionCode, cancellation) is not { } cover
        )
        {
            return false;
        }

        Cover = cover;
        Questions = AgreementText.Questions(Agreement.Kind, await Db.ClausesAsync(cancellation), Today);
        Guid[] named = [.. Agreement.Partners.Select(p => p.OrganisationId)];
        Organisations = await Db
            .Organisations.AsNoTracking()
            .Where(o => o.Until == null || o.Until >= Today || named.Contains(o.Id))
            .OrderBy(o => o.Name)
            .ToListAsync(cancellation);
        return true;
    }
}
