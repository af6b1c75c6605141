using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page on which terms of a scheme are entered.</summary>
internal interface ITermsPage
{
    TermsForm Terms { get; }
}

/// <summary>Opens a scheme under a signed decision whose envelope is open.</summary>
internal sealed class OpenSchemeModel(RemitDb db, TimeProvider clock) : SecondmentPage(db, clock), ITermsPage
{
    [FromQuery(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Name of the scheme")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Cluster")]
    public Guid? ClusterId { get; set; }

    [BindProperty]
    public TermsForm Terms { get; set; } = new();

    /// <summary>The decisions that have an envelope and no scheme yet.</summary>
    public IReadOnlyList<(string Code, string Title)> Choices { get; private set; } = [];

    /// <summary>The clusters whose members could take part.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Clusters { get; private set; } = [];

    /// <summary>What the chosen decision lets a scheme do; null while none is chosen.</summary>
    public SecondmentCover? Cover { get; private set; }

    /// <summary>The title of the chosen decision.</summary>
    public string? DecisionTitle { get; private set; }

    /// <summary>What is to be watched when it is opened so.</summary>
    public IReadOnlyList<string> Watch { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Decision is not null && Cover is null)
        {
            return NotFound();
        }

        if (Cover is { } cover)
        {
            var start = await StartAsync(cover.DecisionCode, cancellation);
            var first = start.FirstDay ?? new DateOnly(cover.SignedOn.Year, cover.SignedOn.Month, 1).AddMonths(2);
            var terms = cover.ToTerms(first, start.LastDay ?? cover.Until ?? first.AddYears(1).AddDays(-1)) with { Aims = start.Aims };
            (Name, Terms, Watch) = (DecisionTitle, TermsForm.Of(terms), cover.WhatToWatch(terms));
            ClusterId = Clusters is [var only] ? only.Id : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Cover is null)
        {
            return NotFound();
        }

        var terms = Terms.ToTerms(ModelState, nameof(Terms));
        Require(Clusters.Any(c => c.Id == ClusterId), nameof(ClusterId), "Choose the cluster whose members take part");
        Require(Trimmed(Name) is not null, nameof(Name), "Enter the scheme’s name");
        if (terms is null || !ModelState.IsValid)
        {
            return Page();
        }

        SecondmentScheme? scheme = null;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Cover is not { } cover)
                {
                    return [new("secondments.open-already", $"{Decision} has a scheme already")];
                }

                Watch = cover.WhatToWatch(terms);
                if (SecondmentScheme.WhyNotOpen(Name, terms, cover) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                scheme = SecondmentScheme.Open(Name!, ClusterId!.Value, terms, cover, By());
                Db.SecondmentSchemes.Add(scheme);
                return [];
            },
            () => Entry($"opened the scheme “{scheme!.Name}”", SecondmentWords.Subject(scheme), null, null, scheme.Terms),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Scheme(scheme!.DecisionCode)) : Page();
    }

    protected override string FieldOf(string code) =>
        code == "secondments.no-name" ? nameof(Name)
        : TermsForm.FieldOf(code) is { } field ? $"{nameof(Terms)}.{field}"
        : "";

    private async Task<SchemeStart> StartAsync(string code, CancellationToken cancellation)
    {
        var facts = (await Db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.CodeKey == code, cancellation))?.Facts;
        return SchemeStart.Of(facts?.Timeline.Select(a => (a.Start, a.End)) ?? [], facts?.Body);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        var envelopes = await Db
            .Envelopes.AsNoTracking()
            .Where(e => !Db.Set<SecondmentScheme>().Any(s => s.DecisionCode == e.DecisionCode))
            .OrderByDescending(e => e.SignedOn)
            .Select(e => new { e.DecisionCode, e.Title })
            .ToListAsync(cancellation);
        Choices = [.. envelopes.Select(e => (e.DecisionCode, e.Title))];
        var clusters = await Db.Clusters.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation);
        Clusters = [.. clusters.Select(c => (c.Id, c.Name))];
        var key = DecisionCode.Key(Decision);
        DecisionTitle = envelopes.FirstOrDefault(e => e.DecisionCode == key)?.Title;
        Cover = DecisionTitle is null ? null : await Db.SchemeCoverAsync([key!], cancellation);
    }
}
