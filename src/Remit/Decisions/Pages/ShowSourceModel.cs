using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Papers;
using Remit.Site;
using Remit.Storage;

namespace Remit.Decisions.Pages;

/// <summary>A decision's text as it was published, with each fact beside its words.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowSourceModel(RemitDb db, DecisionRegister register) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public string Name { get; private set; } = "";

    public string? Code { get; private set; }

    public string? Text { get; private set; }

    public string? Address { get; private set; }

    public IReadOnlyList<PaperFact> Facts { get; private set; } = [];

    /// <summary>The lines of the text that are headings.</summary>
    public IReadOnlySet<string> Headings { get; private set; } = new HashSet<string>();

    /// <summary>The file that the present version was read from; null when it was loaded as facts.</summary>
    public SourceFile? Received { get; private set; }

    public PublicHead Head =>
        new($"{Name}: the paper’s own words", $"The published text of {Name}, with the words of each fact marked.", DecisionUrls.Source(Slug));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var decision = await db
            .Decisions.AsNoTracking()
            .At(Slug)
            .Select(d => new
            {
                d.Facts.Code,
                d.Facts.Title,
                d.Facts.Body,
                d.Facts.SourceAddress,
                d.ImportId,
            })
            .SingleOrDefaultAsync(cancellation);
        if (decision is null)
        {
            return await register.FindAsync(Slug, cancellation) is [var only] && only != Slug ? Redirect(DecisionUrls.Source(only)) : NotFound();
        }

        (Name, Code) = (decision.Title ?? decision.Code ?? "Decision", decision.Code);
        (Text, Address) = (decision.Body, decision.SourceAddress);
        if (decision.ImportId is { } id)
        {
            await LoadPaperAsync(id, cancellation);
        }

        return Page();
    }

    private async Task LoadPaperAsync(Guid id, CancellationToken cancellation)
    {
        var import = await db.PaperImports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation);
        var source = await db
            .PaperSources.Where(s => s.Id == import.SourceId)
            .Select(s => new { s.Hash, s.Content.Length })
            .SingleAsync(cancellation);
        Received = new(import.Name, source.Length, source.Hash, import.ReceivedAt, import.ConfirmedBy, import.ConfirmedAt);
        Headings = import.Paper.Sections.Select(s => s.Heading?.Trim()).OfType<string>().ToHashSet();
        Facts = Text is null ? [] : PaperFact.Of(import.Paper, Text);
    }
}

/// <summary>A file as it was received.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Hash">The SHA-256 of its bytes.</param>
/// <param name="ReceivedAt">When it came, in UTC.</param>
/// <param name="ConfirmedBy">Who confirmed what was read in it.</param>
/// <param name="ConfirmedAt">When, in UTC.</param>
internal sealed record SourceFile(string Name, int Bytes, string Hash, DateTime ReceivedAt, string? ConfirmedBy, DateTime? ConfirmedAt);
