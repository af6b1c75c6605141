using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Decisions;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>The paper on one side, what it says on the other: correct, complete, and on to the register.</summary>
[RequestSizeLimit(FormBytes)]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 200)]
internal sealed class ReviewImportModel(RemitDb db, TimeProvider clock) : ImportPage(db, clock)
{
    private const int FormBytes = 8 * 1024 * 1024;

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public Review Review { get; private set; } = null!;

    /// <summary>What another officer saved meanwhile, beside what was typed here; empty when nobody did.</summary>
    public IReadOnlyList<Difference> SavedMeanwhile { get; private set; } = [];

    /// <summary>The other open imports of the same decision.</summary>
    public IReadOnlyList<(Guid Id, string By, DateTime At)> Others { get; private set; } = [];

    /// <summary>What was left out when the text was taken out of the file.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>How many decisions came in the same file.</summary>
    public int OfTheSameFile { get; private set; }

    /// <summary>The words that make it look like the confidential part.</summary>
    public TextSpan? Confidential { get; private set; }

    /// <summary>The kind of row that is to be added.</summary>
    [BindProperty(SupportsGet = true, Name = "add")]
    public string? Adding { get; set; }

    /// <summary>Whether the draft has just been saved.</summary>
    public bool IsSaved { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool saved, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Form, IsSaved) = (ReviewForm.Of(Import), saved);
        AddRow();
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Import.WhyNotCorrect() is { Count: > 0 })
        {
            return Redirect(ImportUrls.Review(Id));
        }

        var part = Remove(act);
        ReviewFormReading reading = new(Form, Import, ModelState, nameof(Form));
        var facts = reading.Facts();
        var checks = reading.Checks(facts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellation);
        }

        if (!await SaveAsync(Chosen(facts), checks, cancellation))
        {
            return await ShowAsync(cancellation);
        }

        return act switch
        {
            "confirm" => await ContinueAsync(cancellation),
            ['a', 'd', 'd', '-', .. var kind] => Redirect($"{ImportUrls.Review(Id)}?add={kind}#new-{kind}"),
            _ => Redirect($"{ImportUrls.Review(Id)}?saved=true{part}"),
        };
    }

    /// <summary>What stands against the register saying this, each with the field it is about.</summary>
    private IEnumerable<(string Field, Breach Breach)> WhyNotConfirm()
    {
        foreach (var question in ImportQuestion.Open(Import))
        {
            yield return (FactSheet.FormFieldOf(question.Field), question.ToBreach());
        }

        // the publisher is asked for above; a text that is too long can stay behind when the facts are confirmed
        foreach (
            var breach in Decision
                .WhyNotRecord(Import.Draft, Today)
                .Where(b => b.Code is not ("decisions.publisher-missing" or "decisions.text-too-long"))
        )
        {
            yield return (BreachField.Of(breach, Form), breach);
        }
    }

    private async Task<IActionResult> ContinueAsync(CancellationToken cancellation)
    {
        foreach (var (field, breach) in WhyNotConfirm())
        {
            ModelState.AddModelError($"{nameof(Form)}.{field}", breach.Message);
        }

        if (!ModelState.IsValid)
        {
            Form.Revision = Import.Revision;
            ModelState.Remove($"{nameof(Form)}.{nameof(Form.Revision)}");
            return await ShowAsync(cancellation);
        }

        return Redirect(Standing is null ? ImportUrls.Confirmation(Id) : ImportUrls.Comparison(Id));
    }

    /// <summary>Saves the draft, unless another officer has saved since the page was shown: then both versions are shown.</summary>
    private async Task<bool> SaveAsync(DecisionFacts facts, IReadOnlyDictionary<string, FactCheck> checks, CancellationToken cancellation)
    {
        if (Form.Revision == Import.Revision)
        {
            try
            {
                // an officer who only looked has changed nothing
                if (DecisionComparison.Differences(Import.Draft, facts).Count > 0 || !Same(checks, Import.Checks))
                {
                    await Db.CorrectAsync(Import, facts, Officer, null, Now, checks, cancellation);
                    Standing = await Db.StandingAsync(Import, cancellation);
                }

                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                await ReloadAsync(cancellation);
            }
        }

        SavedMeanwhile = DecisionComparison.Differences(Import.Draft, facts);
        Form.Revision = Import.Revision;
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Revision)}");
        ModelState.AddModelError(
            "",
            $"{Import.CorrectedBy ?? "Somebody"} saved this paper while you had it open. Nothing of yours is saved yet: choose below what is to stand, then save"
        );
        return false;
    }

    private DecisionFacts Chosen(DecisionFacts facts) => facts.Take(Import.Draft, Form.Choices.Where(c => c.Value == "theirs").Select(c => c.Key));

    /// <summary>Takes a row out of the form when that is what was asked; gives the part of the page it stood in.</summary>
    private string? Remove(string? act)
    {
        if (
            act?.Split('-') is not ["remove", var kind, var number]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        )
        {
            return null;
        }

        var removed = kind switch
        {
            "item" => RemoveAt(Form.Items, at),
            "sum" => RemoveAt(Form.Sums, at),
            "citation" => RemoveAt(Form.Cites, at),
            "activity" => RemoveAt(Form.Timeline, at),
            "document" => RemoveAt(Form.Documents, at),
            _ => false,
        };
        if (removed)
        {
            // what was typed is known by its place, and the places have moved
            foreach (var key in ModelState.Keys.Where(k => k.Contains('[', StringComparison.Ordinal)).ToList())
            {
                ModelState.Remove(key);
            }
        }

        return $"#part-{kind}";
    }

    private static bool RemoveAt<T>(List<T> rows, int at)
    {
        if (at >= rows.Count)
        {
            return false;
        }

        rows.RemoveAt(at);
        return true;
    }

    private void AddRow()
    {
        switch (Adding)
        {
            case "item":
                Form.Items.Add(new());
                break;
            case "sum":
                Form.Sums.Add(new() { Kind = SpendingKind.Approved });
                break;
            case "citation":
                Form.Cites.Add(new());
                break;
            case "activity":
                Form.Timeline.Add(new());
                break;
            case "document":
                Form.Documents.Add(new());
                break;
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Review = new(Import, await Db.PolicyForPapersAsync(cancellation));
        Confidential = ConfidentialPart.Find(Import.Paper.Text);
        if (Confidential is not null)
        {
            await Db.ReadConfidentialAsync(User, $"import {Id}", "the text of the paper", Now, cancellation);
        }

        Problems = await Db.PaperSources.Where(s => s.Id == Import.SourceId).Select(s => s.Problems).SingleAsync(cancellation);
        OfTheSameFile = await Db.PaperImports.OfTheSameFile(Import).CountAsync(cancellation);
        var others = await Db
            .PaperImports.OfTheSameDecision(Import)
            .Select(i => new
            {
                i.Id,
                i.ReceivedBy,
                i.ReceivedAt,
            })
            .ToListAsync(cancellation);
        Others = [.. others.Select(o => (o.Id, o.ReceivedBy, o.ReceivedAt))];
        return Page();
    }

    private static bool Same(IReadOnlyDictionary<string, FactCheck> one, IReadOnlyDictionary<string, FactCheck> other) =>
        one.Count == other.Count && one.All(c => other.TryGetValue(c.Key, out var check) && check == c.Value);
}
