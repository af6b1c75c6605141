using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Advice on a form: what was said, what became stale and by which changes, and the adviser's own words.</summary>
internal sealed class AdviseModel(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    [BindProperty(SupportsGet = true)]
    public AdviceKind? Kind { get; set; }

    [BindProperty, Display(Name = "What do you say?")]
    public Opinion? Opinion { get; set; }

    [BindProperty, Display(Name = "Your comments")]
    public string? Comments { get; set; }

    [BindProperty, Display(Name = "The condition under which you concur")]
    public string? Condition { get; set; }

    [BindProperty, Display(Name = "Comments on what is withheld")]
    public string? Part2 { get; set; }

    /// <summary>The text that the adviser has before them.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    /// <summary>The kinds in which this person may advise.</summary>
    public IReadOnlyList<AdviceKind> Kinds => Officer is { } officer && !IsDrafter ? Form.MayAdviseIn(officer) : [];

    /// <summary>All advice with what changed since it was given.</summary>
    public IReadOnlyList<AdviceView> Given { get; private set; } = [];

    /// <summary>What the form says, as far as this person may read it.</summary>
    public IReadOnlyList<FormReport> Text { get; private set; } = [];

    public bool SeesPart2 { get; private set; }

    protected override Role? ActingAs => Kind is { } kind ? AdviceKinds.RoleFor(kind) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Hash = Form.Hash;
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Opinion is not { } opinion || Kind is not { } kind)
        {
            ModelState.AddModelError(
                Kind is null ? nameof(Kind) : nameof(Opinion),
                Kind is null ? "Choose in what you advise" : "Choose what you say"
            );
            return await ShowAsync(cancellation);
        }

        AdviceDraft draft = new(kind, opinion, Comments, Condition, Part2, Hash ?? "");
        var breaches = await ActAsync(
            $"gave {AdviceKinds.InWords(kind)} advice",
            null,
            by => Form.WhyNotAdvise(by, draft),
            by => Form.Advise(by, draft, Now),
            cancellation,
            () =>
                new
                {
                    Form.Code,
                    Kind = kind.ToString(),
                    Opinion = opinion.ToString(),
                    Form.Revision,
                    Form.Hash,
                    Comments,
                    Condition,
                }
        );
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], FieldOf(breach.Code));
        }

        if (breaches.Any(b => b.Code == "forms.changed-meanwhile"))
        {
            Hash = Form.Hash;
            ModelState.Remove(nameof(Hash));
        }

        return breaches.Count > 0 ? await ShowAsync(cancellation) : Redirect(RouteUrls.Advice(Id));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (Kinds is [var only])
        {
            Kind ??= only;
        }

        SeesPart2 = Officer is { } officer && RouteReaders.MayReadPart2(Form, officer);
        if (SeesPart2 && RouteReaders.HasPart2(Form))
        {
            await Db.ReadConfidentialAsync(User, Subject, "Part 2", Now, cancellation);
        }

        Text = FormReport.Of(SeesPart2 ? Form.Content : FormJson.Public(Form.Content));
        Given = await AdviceView.OfAsync(Db, Form, SeesPart2, cancellation);
        return Page();
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "forms.advice-without-text" => nameof(Comments),
            "forms.advice-without-condition" => nameof(Condition),
            _ => "",
        };
}
