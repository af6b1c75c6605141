using Microsoft.AspNetCore.Mvc;
using Remit.Authority;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>How a contract was bought: the route of its band, or without competition, with prices compared and who may allow it.</summary>
internal sealed class ShowBuyingModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    [BindProperty]
    public BuyingForm Form { get; set; } = new();

    /// <summary>The rules on buying that it goes by; null when none are held.</summary>
    public BuyingRules? Rules { get; private set; }

    /// <summary>Who may sign it for the authority as it was saved.</summary>
    public AuthorityAnswer Answer { get; private set; } = null!;

    public ProcurementBand? Band => Rules?.BandOf(Agreement.Terms.Amount);

    public bool MayChange => Reader.MayDraft && Agreement.Status == AgreementStatus.Drafting;

    /// <summary>Why it may not be bought as it was saved; empty when it may.</summary>
    public IReadOnlyList<Breach> Against => Agreement.Buying?.WhyNotBuy(Agreement.Terms.Amount, Rules) ?? [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = BuyingForm.Of(Agreement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !MayChange)
        {
            return NotFound();
        }

        Form.Padded();
        var buying = Form.ToCase(ModelState, nameof(Form));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            "said how an agreement was bought",
            null,
            by =>
            {
                var terms = Agreement.Terms with { Buying = buying };
                var whyNot = Agreement.WhyNotChange(terms, Form.Step);
                if (whyNot.Count == 0)
                {
                    Agreement.Change(terms, Form.Step, by.PersonId, Now);
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            after: () => AgreementFacts.Of(Agreement)
        );
        return ModelState.AddBreaches(breaches) ? Page() : Redirect(AgreementUrls.Buying(Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation) || Agreement.Kind != AgreementKind.Contract || !Reader.IsAuthority)
        {
            return false;
        }

        Rules = await Db.BuyingRulesOnAsync(RuledOn, cancellation);
        Answer = await Db.WhoMaySignAsync(Agreement, RuledOn, cancellation);
        return true;
    }
}
