using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Authority.Pages;

/// <summary>Enters a version of the scheme of delegation, or puts one right that nothing was signed under.</summary>
internal sealed class NewVersionModel(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many levels can be entered.</summary>
    public const int MostLevels = 6;

    /// <summary>The version to be put right; null for a version of its own.</summary>
    [BindProperty(SupportsGet = true, Name = "replaces")]
    public Guid? Replaces { get; set; }

    [BindProperty, Display(Name = "Which decision enacted it?")]
    public string? EnactedBy { get; set; }

    [BindProperty, Display(Name = "First day on which it holds")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Is the day known?")]
    public bool IsYearOnly { get; set; }

    /// <summary>"held" or "not-held".</summary>
    [BindProperty, Display(Name = "Do you have its figures?")]
    public string? Figures { get; set; }

    [BindProperty]
    public List<LevelRow> Levels { get; set; } = [];

    [BindProperty, Display(Name = "Reserved matters")]
    public string? ReservedMatters { get; set; }

    [BindProperty, Display(Name = "Where did you read the figures?")]
    public string? ReadFrom { get; set; }

    [BindProperty, Display(Name = "Why do you enter it?")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var schemes = await db.Schemes.AsNoTracking().OrderBy(s => s.From).ToListAsync(cancellation);
        if (Replaces is null)
        {
            // the forms and who signs them change less often than the figures
            Levels = Rows(schemes.LastOrDefault(s => s.HoldsFigures)?.Levels.Select(l => l with { Limit = null }));
            return Page();
        }

        if (schemes.FirstOrDefault(s => s.Id == Replaces) is not { } scheme)
        {
            return NotFound();
        }

        (EnactedBy, From, IsYearOnly, ReadFrom) = (scheme.EnactedBy, scheme.From, !scheme.IsDayKnown, scheme.HoldsFigures ? scheme.ReadFrom : null);
        (Figures, ReservedMatters) = ("held", string.Join('\n', scheme.ReservedMatters));
        Levels = Rows(scheme.HoldsFigures ? scheme.Levels : schemes.LastOrDefault(s => s.HoldsFigures)?.Levels.Select(l => l with { Limit = null }));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Levels = [.. Levels.Take(MostLevels), .. Enumerable.Repeat(0, Math.Max(0, MostLevels - Levels.Count)).Select(_ => new LevelRow())];
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var scheme = ToScheme();
        await using var writing = await db.WriteAsync(cancellation);
        var uses = await db.PowerUses.AsNoTracking().Where(u => u.SchemeId != null).ToListAsync(cancellation);
        var breaches = (await db.DelegationsAsync(cancellation)).WhyNotEnter(scheme, uses);
        if (breaches.Count > 0)
        {
            foreach (var breach in breaches)
            {
                ModelState.AddBreaches([breach], FieldOf(breach));
            }

            return Page();
        }

        db.Schemes.Add(scheme);
        var act = Replaces is null ? "entered a scheme of delegation" : "put a scheme of delegation right";
        var draft = Journal.Entry(User, act, $"scheme of delegation {scheme.EnactedBy}", Why, clock.GetUtcNow().UtcDateTime);
        await db.SaveAsync(draft with { After = StorageJson.Write(scheme) }, writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(AuthorityUrls.Version(scheme.Id));
    }

    private void Check()
    {
        if (From is null && !ModelState.ContainsKey(nameof(From)))
        {
            ModelState.AddModelError(nameof(From), "Enter the first day on which it holds");
        }

        if (Figures is not ("held" or "not-held"))
        {
            ModelState.AddModelError(nameof(Figures), "Say whether you have its figures");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why you enter it: the reason stands in the journal");
        }

        for (var i = 0; Figures == "held" && i < Levels.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(Levels[i].Limit) && AuthorityWords.Amount(Levels[i].Limit) is null)
            {
                ModelState.AddModelError(
                    $"Levels[{i}].Limit",
                    $"\"{Levels[i].Limit}\" is not an amount of money: write it as £50,000, or leave it empty for the top level"
                );
            }
        }

        if (Figures == "held" && Levels.All(l => l.IsEmpty))
        {
            ModelState.AddModelError("Levels[0].Code", "Enter at least the level that may approve any amount");
        }
    }

    private SchemeOfDelegation ToScheme()
    {
        var from = IsYearOnly ? new DateOnly(From!.Value.Year, 1, 1) : From!.Value;
        return new()
        {
            EnactedBy = EnactedBy?.Trim() ?? "",
            From = from,
            SurelyFrom = IsYearOnly ? new(from.Year, 12, 31) : from,
            Levels = Figures == "held" ? [.. Levels.Where(l => !l.IsEmpty).Select(l => l.ToLevel())] : [],
            ReservedMatters = Lines(ReservedMatters),
            ReadFrom = string.IsNullOrWhiteSpace(ReadFrom) ? null : ReadFrom.Trim(),
            Replaces = Replaces,
            Entry = new(User.PersonName, clock.GetUtcNow().UtcDateTime, Why!.Trim()),
        };
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "authority.enacted-by-nothing" => nameof(EnactedBy),
            "authority.day-taken" or "authority.past-relied-on" => nameof(From),
            "authority.replaced-already" => "",
            _ => "Levels[0].Code",
        };

    private static List<LevelRow> Rows(IEnumerable<SigningLevel>? levels)
    {
        List<LevelRow> rows = [.. (levels ?? []).Select(LevelRow.Of)];
        return [.. rows, .. Enumerable.Repeat(0, Math.Max(0, MostLevels - rows.Count)).Select(_ => new LevelRow())];
    }

    internal static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A level as it is typed in.</summary>
internal sealed class LevelRow
{
    [Display(Name = "Letters of its form")]
    public string? Code { get; set; }

    [Display(Name = "Who decides")]
    public string? Name { get; set; }

    [Display(Name = "May approve up to")]
    public string? Limit { get; set; }

    [Display(Name = "Rank of the posts that sign it")]
    public string? Rank { get; set; }

    [Display(Name = "Purchases")]
    public bool GrantsExemptions { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Limit);

    public static LevelRow Of(SigningLevel level) =>
        new()
        {
            Code = level.Code,
            Name = level.Name,
            Limit = level.Limit?.ToString(),
            Rank = level.Ranks.Count > 0 ? level.Ranks[0] : null,
            GrantsExemptions = level.GrantsExemptions,
        };

    public SigningLevel ToLevel() =>
        new(
            Code?.Trim().ToUpperInvariant() ?? "",
            Name?.Trim() ?? "",
            AuthorityWords.Amount(Limit),
            string.IsNullOrEmpty(Rank) ? [] : [Rank],
            GrantsExemptions
        );
}
