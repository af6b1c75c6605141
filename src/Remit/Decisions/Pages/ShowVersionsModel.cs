using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Decisions.Pages;

/// <summary>How a decision came to stand on the register, and what changed since.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowVersionsModel(RemitDb db, DecisionRegister register) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public string Name { get; private set; } = "";

    public string? Code { get; private set; }

    /// <summary>The versions, the present one first.</summary>
    public IReadOnlyList<VersionTold> Versions { get; private set; } = [];

    public PublicHead Head => new($"{Name}: versions", $"How {Name} came to stand on the register, and what changed.", DecisionUrls.Versions(Slug));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var decision = await db.Decisions.AsNoTracking().Include(d => d.Earlier).At(Slug).SingleOrDefaultAsync(cancellation);
        if (decision is null)
        {
            return await register.FindAsync(Slug, cancellation) is [var only] && only != Slug ? Redirect(DecisionUrls.Versions(only)) : NotFound();
        }

        (Name, Code) = (DecisionWords.Name(decision.Facts), decision.Facts.Code);
        Versions = Told(decision);
        return Page();
    }

    private static List<VersionTold> Told(Decision decision)
    {
        List<VersionTold> told = [];
        DecisionFacts? before = null;
        foreach (var version in decision.Earlier.OrderBy(v => v.Number))
        {
            told.Add(Version(version.Number, version.RecordedBy, version.RecordedAt, version.Why, version.ImportId, before, version.Facts));
            before = version.Facts;
        }

        told.Add(Version(decision.Version, decision.RecordedBy, decision.RecordedAt, decision.Why, decision.ImportId, before, decision.Facts));
        told.Reverse();
        return told;
    }

    private static VersionTold Version(int number, string by, DateTime at, string why, Guid? import, DecisionFacts? before, DecisionFacts after) =>
        new(number, by, at, why, import is not null, before is null ? [] : [.. DecisionComparison.Differences(before, after).Select(TextChange.Of)]);
}

/// <summary>A version of a decision as its page tells it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="By">Who put it on the register.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">Why, in their words.</param>
/// <param name="IsFromPaper">Whether a person confirmed it from a paper.</param>
/// <param name="Changes">What it says otherwise than the version before; empty for the first.</param>
internal sealed record VersionTold(int Number, string By, DateTime At, string Why, bool IsFromPaper, IReadOnlyList<Difference> Changes);
