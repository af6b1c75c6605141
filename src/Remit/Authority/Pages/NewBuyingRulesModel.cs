using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Site;
using Remit.Storage;

namespace Remit.Authority.Pages;

/// <summary>Enters a version of the rules on buying.</summary>
internal sealed class NewBuyingRulesModel(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many bands can be entered.</summary>
    public const int MostBands = 4;

    [BindProperty, Display(Name = "What enacted them?")]
    public string? EnactedBy { get; set; }

    [BindProperty, Display(Name = "First day on which they hold")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public List<BandRow> Bands { get; set; } = [];

    [BindProperty, Display(Name = "Grounds for buying without competition")]
    public string? Grounds { get; set; }

    [BindProperty, Display(Name = "Why do you enter them?")]
    public string? Why { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var last = await db.BuyingRules.AsNoTracking().OrderByDescending(r => r.From).FirstOrDefaultAsync(cancellation);
        Bands = Padded([.. (last?.Bands ?? []).Select(BandRow.Of)]);
        Grounds = string.Join('\n', (last?.Grounds ?? []).Select(g => g.Name));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Bands = Padded([.. Bands.Take(MostBands)]);
        Check();
        await using var writing = await db.WriteAsync(cancellation);
        if (From is { } first && await db.BuyingRules.AnyAsync(r => r.From == first, cancellation))
        {
            ModelState.AddModelError(nameof(From), $"Rules on buying from {AuthorityWords.Day(first)} have been entered already");
        }

        if (await SignedSinceAsync(cancellation) is { } use)
        {
            ModelState.AddModelError(
                nameof(From),
                $"{use.Code} was signed on {AuthorityWords.Day(use.On)} under the rules of that day: rules that would change them cannot be entered"
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        BuyingRules rules = new()
        {
            EnactedBy = EnactedBy!.Trim(),
            From = From!.Value,
            Bands = [.. Bands.Where(b => !b.IsEmpty).Select(b => b.ToBand()).OrderBy(b => b.From)],
            Grounds = [.. NewVersionModel.Lines(Grounds).Select(name => new ExemptionGround(CodeOf(name), name)).DistinctBy(g => g.Code)],
            Entry = new(User.PersonName, clock.GetUtcNow().UtcDateTime, Why!.Trim()),
        };
        db.BuyingRules.Add(rules);
        var draft = Journal.Entry(
            User,
            "entered rules on buying",
            $"rules on buying from {AuthorityWords.Day(rules.From)}",
            Why,
            clock.GetUtcNow().UtcDateTime
        );
        await db.SaveAsync(draft with { After = StorageJson.Write(rules) }, writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{AuthorityUrls.Home}#buying");
    }

    /// <summary>The first signature on a day whose rules these would become; null when there is none.</summary>
    private async Task<PowerUse?> SignedSinceAsync(CancellationToken cancellation)
    {
        var next = await db
            .BuyingRules.Where(r => r.From > From)
            .OrderBy(r => r.From)
            .Select(r => (DateOnly?)r.From)
            .FirstOrDefaultAsync(cancellation);
        return await db
            .PowerUses.AsNoTracking()
            .Where(u => u.On >= From && (next == null || u.On < next))
            .OrderBy(u => u.On)
            .FirstOrDefaultAsync(cancellation);
    }

    private void Check()
    {
        Require(nameof(EnactedBy), EnactedBy, "Enter what enacted them, for example Contracts and Funding Code, MD2830");
        Require(nameof(Why), Why, "Say why you enter them: the reason stands in the journal");
        if (From is null && !ModelState.ContainsKey(nameof(From)))
        {
            ModelState.AddModelError(nameof(From), "Enter the first day on which they hold");
        }

        for (var i = 0; i < Bands.Count; i++)
        {
            if (!Bands[i].IsEmpty && Bands[i].WhyNot() is { } wrong)
            {
                ModelState.AddModelError($"Bands[{i}].{wrong.Field}", wrong.Message);
            }
        }

        var bands = ModelState.IsValid ? Bands.Where(b => !b.IsEmpty).Select(b => b.ToBand()).OrderBy(b => b.From).ToList() : [];
        if (bands.Zip(bands.Skip(1)).Any(pair => pair.First.Below is not { } below || below > pair.Second.From))
        {
            ModelState.AddModelError("Bands[0].From", "Two bands overlap: a contract would have two routes");
        }
    }

    private void Require(string field, string? value, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>"absence of competition" as "absence-of-competition".</summary>
    private static string CodeOf(string name) =>
        string.Join(
            '-',
            new string([.. name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static List<BandRow> Padded(List<BandRow> rows) =>
        [.. rows, .. Enumerable.Repeat(0, Math.Max(0, MostBands - rows.Count)).Select(_ => new BandRow())];
}

/// <summary>A band as it is typed in.</summary>
internal sealed class BandRow
{
    [Display(Name = "From")]
    public string? From { get; set; }

    [Display(Name = "To less than")]
    public string? Below { get; set; }

    [Display(Name = "How it is awarded")]
    public string? Route { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Below) && string.IsNullOrWhiteSpace(Route);

    public static BandRow Of(ProcurementBand band) =>
        new()
        {
            From = band.From.ToString(),
            Below = band.Below?.ToString(),
            Route = band.Route,
        };

    /// <summary>What is wrong with it, and in which field; null when it is a band.</summary>
    public (string Field, string Message)? WhyNot()
    {
        if (AuthorityWords.Amount(From) is not { } from || from < Money.Zero)
        {
            return (nameof(From), "Enter the lowest value of the band, £0 or more");
        }

        if (!string.IsNullOrWhiteSpace(Below) && (AuthorityWords.Amount(Below) is not { } below || below <= from))
        {
            return (nameof(Below), string.Create(CultureInfo.InvariantCulture, $"Enter a value above {from}, or leave it empty for no upper end"));
        }

        return string.IsNullOrWhiteSpace(Route) ? (nameof(Route), "Say how such a contract is awarded") : null;
    }

    public ProcurementBand ToBand() => new(AuthorityWords.Amount(From)!.Value, AuthorityWords.Amount(Below), Route!.Trim());
}
