using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Enters something given in kind, with how it was valued.</summary>
internal sealed class NewGiftModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "Who gives it?")]
    public Guid? Giver { get; set; }

    [BindProperty, Display(Name = "What sort is it?")]
    public InKindKind? Kind { get; set; }

    [BindProperty, Display(Name = "What is it?")]
    public string? What { get; set; }

    [BindProperty, Display(Name = "How many units?")]
    public string? Quantity { get; set; }

    [BindProperty, Display(Name = "What is one unit?")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "What is one unit worth?")]
    public string? UnitValue { get; set; }

    [BindProperty, Display(Name = "How was that found?")]
    public string? Basis { get; set; }

    [BindProperty, Display(Name = "Who valued it?")]
    public string? ValuedBy { get; set; }

    [BindProperty, Display(Name = "What shows that it was given?")]
    public string? Evidence { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    public IncomeProgramme Programme { get; private set; } = null!;

    public IReadOnlyList<PartnerOrganisation> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        (From, Until) = (Today, Today);
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var giver = Organisations.FirstOrDefault(o => o.Id == Giver);
        if (giver is null)
        {
            ModelState.AddModelError(nameof(Giver), "Choose who gives it");
        }

        if (Kind is null)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what sort it is");
        }

        AskFor(From, nameof(From), "Enter the first day on which it was given");
        AskFor(Until, nameof(Until), "Enter the last day on which it was given");
        var worth = Amount(UnitValue, nameof(UnitValue));
        if (giver is null || Kind is not { } kind || worth is null || From is not { } from || Until is not { } until || !ModelState.IsValid)
        {
            return Page();
        }

        var quantity = decimal.TryParse(
            Quantity,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var q
        )
            ? q
            : 0;
        InKindTerms terms = new(
            giver.Id,
            giver.Name,
            kind,
            Words(What),
            quantity,
            Words(Unit),
            worth.Value,
            Words(Basis),
            Words(ValuedBy),
            Words(Evidence),
            from,
            until
        );
        return IsDone(await Writing.GiveAsync(Id, terms, cancellation), FieldOf) ? Redirect(IncomeUrls.Programme(Programme) + "#in-kind") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Programme = (await Db.IncomeProgrammes.FindAsync([Id], cancellation))!;
        Organisations = await OrganisationsAsync(cancellation);
        return Programme is not null;
    }

    private static string Words(string? typed) => typed?.Trim() ?? "";

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-quantity" => nameof(Quantity),
            "income.no-unit-value" => nameof(UnitValue),
            "income.no-gift" => nameof(What),
            "income.no-unit" => nameof(Unit),
            "income.no-basis" => nameof(Basis),
            "income.no-valuer" => nameof(ValuedBy),
            "income.no-evidence" => nameof(Evidence),
            _ => nameof(Until),
        };
}
