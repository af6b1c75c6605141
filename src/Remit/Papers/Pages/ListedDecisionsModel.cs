using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>The decisions of a page that lists several: each can be taken as it stands, or opened.</summary>
internal sealed class ListedDecisionsModel(RemitDb db, TimeProvider clock, IOutputCacheStore cache) : ImportPage(db, clock)
{
    private readonly Dictionary<Guid, IReadOnlyList<Breach>> _against = [];

    [BindProperty, Display(Name = "Organisation that published the list")]
    public string? Publisher { get; set; }

    /// <summary>The imports that are to go on the register.</summary>
    [BindProperty]
    public List<Guid> Take { get; set; } = [];

    public IReadOnlyList<ImportLine> Imports { get; private set; } = [];

    public string FileName => Import.Name;

    /// <summary>How many went on the register with this request.</summary>
    public int Taken { get; private set; }

    public bool IsTaken(Guid import) => !HttpMethods.IsPost(Request.Method) || Take.Contains(import);

    /// <summary>What stands against taking one of them.</summary>
    public IEnumerable<string> Against(Guid import) => _against.GetValueOrDefault(import, []).Select(b => b.Message);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await ListAsync(cancellation);
        Publisher = Imports.Select(i => i.Draft.Publisher).FirstOrDefault(p => p.Length > 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Take.Count == 0)
        {
            ModelState.AddModelError("", "Take at least one decision");
        }

        if (string.IsNullOrWhiteSpace(Publisher))
        {
            ModelState.AddModelError(nameof(Publisher), "Enter the organisation that published the list");
        }

        foreach (var id in ModelState.IsValid ? Take.Distinct() : [])
        {
            await TakeAsync(id, cancellation);
        }

        if (Taken > 0)
        {
            await cache.EvictByTagAsync(PublicCache.Tag, cancellation);
        }

        if (_against.Count > 0)
        {
            ModelState.AddModelError(
                "",
                $"{ImportWords.Count(_against.Count, "decision was", "decisions were")} not taken: the reason stands beside each"
            );
        }

        await ListAsync(cancellation);
        return Page();
    }

    private async Task TakeAsync(Guid id, CancellationToken cancellation)
    {
        var import = await Db.PaperImports.OfTheSameFile(Import).SingleOrDefaultAsync(i => i.Id == id, cancellation);
        if (import is null || import.WhyNotCorrect().Count > 0)
        {
            return;
        }

        var publisher = Publisher!.Trim();
        if (import.Draft.Publisher != publisher)
        {
            await Db.CorrectAsync(
                import,
                import.Draft with
                {
                    Publisher = publisher,
                },
                Officer,
                "The publisher of the list",
                Now,
                cancellation: cancellation
            );
        }

        if (ImportQuestion.WhyNotConfirm(import) is { Count: > 0 } open)
        {
            _against[id] = open;
        }
        else if (await Db.StandingAsync(import, cancellation) is not null)
        {
            _against[id] = [new("imports.on-the-register", "It is on the register already: open it to see what differs")];
        }
        else if (
            (await Db.ConfirmAsync(import, Officer, "Taken from a list of decisions", Now, import.Revision, cancellation)).Breaches is
            { Count: > 0 } breaches
        )
        {
            _against[id] = breaches;
        }
        else
        {
            Taken++;
        }
    }

    /// <summary>Loads the imports of the file in the order in which they stand on the page.</summary>
    private async Task ListAsync(CancellationToken cancellation)
    {
        var places = DecisionReading.FactsOf(Import.Paper).Select((f, at) => (Key: DecisionCode.Identity(f), at)).ToLookup(f => f.Key, f => f.at);
        var imports = await Db.PaperImports.AsNoTracking().OfTheSameFile(Import).Select(i => new { i.Id, i.Read }).ToListAsync(cancellation);
        var order = imports.ToDictionary(i => i.Id, i => places[DecisionCode.Identity(i.Read)].FirstOrDefault());
        var lines = await Db.PaperImports.AsNoTracking().OfTheSameFile(Import).Select(ListImportsModel.Line).ToListAsync(cancellation);
        Imports = [.. lines.OrderBy(l => order[l.Id])];
    }
}
