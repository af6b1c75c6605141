using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>On which a secondee writes an entry in their learning log.</summary>
internal sealed class WriteLogModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "Which day does it tell of?")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "What did you do and learn?")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Which aims is it about?")]
    public List<int> Aims { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        LogEntry? entry = null;
        var breaches = await ActAsync(
            "wrote in a learning log",
            null,
            _ =>
            {
                var whyNot = LogEntry.WhyNotWrite(Placement, On, Text, Day);
                if (whyNot.Count == 0)
                {
                    var aims = Aims.Where(a => a >= 0 && a < Scheme.Terms.Aims.Count).Distinct().Order();
                    entry = new(Placement, On!.Value, Text!.ReplaceLineEndings("\n"), [.. aims], Now, Day);
                    Db.LogEntries.Add(entry);
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            // what a log says stays in the log: the journal is read by more people
            () => StorageJson.Write(new { Entry = entry!.Id, entry.On })
        );
        return Answer(breaches, FieldOf, $"{PlacementUrls.One(Id)}#log");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && Viewer.IsSecondee(Placement);

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "secondments.log-day" => nameof(On),
            "secondments.log-text" => nameof(Text),
            _ => "",
        };
}
