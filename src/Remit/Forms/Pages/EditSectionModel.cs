using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A section of a form: what it asks, saved as it is typed; read-only for those who do not draft it.</summary>
[RequestSizeLimit(FormBytes)]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 200, ValueLengthLimit = FormBytes)]
internal sealed class EditSectionModel(RemitDb db, TimeProvider clock, FormRules rules) : FormPage(db, clock)
{
    private const int FormBytes = 8 * 1024 * 1024;

    [FromRoute]
    public string Slug { get; set; } = "";

    public FormSheet Sheet { get; private set; } = null!;

    /// <summary>What stands in the fields.</summary>
    public TypedSection Typed { get; private set; } = null!;

    /// <summary>The revision that the writer has before them.</summary>
    public int BasedOn { get; private set; }

    /// <summary>Whether the section has just been saved.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>When what stands in the fields was typed, where it is not saved.</summary>
    public DateTime? TypedAt { get; private set; }

    /// <summary>Who changed the section meanwhile, and when; null when nobody did.</summary>
    public (string By, DateTime At)? Meanwhile { get; private set; }

    /// <summary>Whether it was the visitor, on another page.</summary>
    public bool IsMeanwhileMine { get; private set; }

    /// <summary>What they saved beside what was typed here.</summary>
    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    /// <summary>What is missing in the section.</summary>
    public IReadOnlyList<FormGap> Gaps { get; private set; } = [];

    /// <summary>What does not hold together in it.</summary>
    public IReadOnlyList<FormFinding> Findings { get; private set; } = [];

    /// <summary>Why the visitor may not write here; empty when they may.</summary>
    public IReadOnlyList<Breach> WhyNotWrite =>
        Reader.WhyNotDraft() is { Count: > 0 } whyNot ? whyNot : Form.WhyNotSave(Sheet.Section, Form.Revision);

    /// <summary>Whether nobody has written anything in the section.</summary>
    public bool IsUntouched => FormAnswers.Of(Form.Content, Sheet.Section).Count == 0;

    /// <summary>Whether the words of Part 2 are kept from the visitor.</summary>
    public bool HidesPart2 => Sheet.Section == FormSection.Access && !Reader.MayReadPart2;

    public async Task<IActionResult> OnGetAsync(string? add, bool saved, CancellationToken cancellation)
    {
        if (!await LoadSectionAsync(cancellation))
        {
            return NotFound();
        }

        IsSaved = saved;
        await ReadPart2Async(cancellation);
        BasedOn = Form.Revision;
        Typed = new(Sheet, FormAnswers.Of(Reader.MayRead(Form.Content), Sheet.Section));
        if (Reader.MayDraft && await MyTypingAsync(cancellation) is { } typing)
        {
            (Typed, BasedOn, TypedAt) = (new(Sheet, typing.Answers), typing.BasedOn, typing.At);
            Say(Read().Problems);
            await CompareAsync(cancellation);
        }

        Typed.Add(add ?? "");
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string? act, int basedOn, CancellationToken cancellation)
    {
        if (!await LoadSectionAsync(cancellation) || !Reader.MayDraft)
        {
            return NotFound();
        }

        if (act == "drop")
        {
            await Db.DropTypingAsync(Id, Sheet.Section, Reader.PersonId!.Value, cancellation);
            return Redirect(FormUrls.Section(Id, Sheet.Section));
        }

        (Typed, BasedOn) = (TypedSection.Of(Sheet, Request.Form), basedOn);
        var moved = Typed.Do(act);
        var reading = Read();
        if (reading.Problems.Count == 0)
        {
            var saved = await Db.SaveSectionAsync(Id, Sheet.Section, c => Changed(c, act), BasedOn, User, Now, cancellation);
            if (saved.WhyNot.Count == 0)
            {
                return Redirect(Next(act, moved));
            }

            await ReloadAsync(cancellation);
            ModelState.AddBreaches(saved.WhyNot);
        }

        await Db.KeepTypingAsync(
            new(Id, Sheet.Section, Reader.PersonId!.Value)
            {
                Answers = Typed.Answers,
                BasedOn = BasedOn,
                At = Now,
            },
            cancellation
        );
        await ReloadAsync(cancellation);
        Say(reading.Problems);
        await CompareAsync(cancellation);
        if (act is ['a', 'd', 'd', '-', .. var path])
        {
            Typed.Add(path);
        }

        return Show();
    }

    /// <summary>The content with the section as it was typed, and without the document that a button removes; its bytes stay, because earlier revisions name them.</summary>
    private FormContent Changed(FormContent content, string? act)
    {
        var read = FormReading.Read(content, Sheet.Section, Typed.Answers).Content;
        return act is ['d', 'r', 'o', 'p', '-', .. var id] && Guid.TryParse(id, out var gone)
            ? read with
            {
                Sources = read.Sources with { Documents = [.. read.Sources.Documents.Where(d => d.Id != gone)] },
            }
            : read;
    }

    /// <summary>The field of a question in a row.</summary>
    public FieldView Field(FormQuestion question, int row = 0)
    {
        var name = FormAnswers.Name(question, row);
        var error = ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        return new(question, name, Typed.Answers.GetValueOrDefault(name), error);
    }

    /// <summary>Where a button leads once the section is saved.</summary>
    private string Next(string? act, string? moved)
    {
        var here = FormUrls.Section(Id, Sheet.Section);
        return act switch
        {
            "document" => FormUrls.NewDocument(Id),
            "return" => $"{FormUrls.Form(Id)}?saved={Sheet.Slug}",
            ['a', 'd', 'd', '-', .. var path] when Part(path) is { } part => $"{here}?add={path}#{part.Anchor(RowsSaved(part))}",
            _ when moved is not null => $"{here}#{Part(moved)!.Anchor()}",
            _ => $"{here}?saved=true",
        };
    }

    private int RowsSaved(FormPart part) => FormReading.RowCount(part, FormAnswers.Of(Read().Content, Sheet.Section).Keys);

    private FormPart? Part(string path) => Sheet.Parts.FirstOrDefault(p => p.Rows?.Path == path);

    private FormReading Read() => FormReading.Read(Form.Content, Sheet.Section, Typed.Answers);

    private async Task<bool> LoadSectionAsync(CancellationToken cancellation)
    {
        if (FormSheets.Find(Slug) is not { } sheet || !await LoadAsync(cancellation))
        {
            return false;
        }

        Sheet = sheet;
        return true;
    }

    /// <summary>Part 2 is shown to nobody without an entry that says so.</summary>
    private async Task ReadPart2Async(CancellationToken cancellation)
    {
        if (Sheet.Section == FormSection.Access && Reader.MayReadPart2 && Form.Content.Access.Part2.Count > 0)
        {
            await Db.ReadConfidentialAsync(User, Subject, "Part 2", Now, cancellation);
        }
    }

    private Task<SectionTyping?> MyTypingAsync(CancellationToken cancellation)
    {
        var (section, personId) = (Sheet.Section, Reader.PersonId);
        return Db
            .SectionTypings.AsNoTracking()
            .SingleOrDefaultAsync(t => t.FormId == Id && t.Section == section && t.PersonId == personId, cancellation);
    }

    private void Say(IEnumerable<(string Field, string Message)> problems)
    {
        foreach (var (field, message) in problems)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>Where somebody else saved the section meanwhile: who, and what differs. Saving again then takes the place of theirs.</summary>
    private async Task CompareAsync(CancellationToken cancellation)
    {
        if (!Form.IsStale(Sheet.Section, BasedOn))
        {
            return;
        }

        var number = Form.ChangedIn(Sheet.Section);
        var revision = await Db.FormRevisions.AsNoTracking().SingleAsync(r => r.FormId == Id && r.Number == number, cancellation);
        var names = await Db.NamesAsync([revision.PersonId], cancellation);
        IsMeanwhileMine = revision.PersonId == Reader.PersonId;
        Meanwhile = (IsMeanwhileMine ? "You" : names.GetValueOrDefault(revision.PersonId, "Somebody"), revision.At);
        Differences = FormDifference.Between(Form.Content, Read().Content, Sheet.Section);
        BasedOn = Form.Revision;
    }

    private PageResult Show()
    {
        Gaps = [.. FormGap.Of(Form.Content, rules.AlternativesRequired).Where(g => g.Section == Sheet.Section)];
        Findings = [.. FormFinding.Of(Form).Where(f => f.Section == Sheet.Section)];
        if (Reader.MayDraft)
        {
            // a row to begin with, where the section is about rows
            foreach (var part in Sheet.Parts.Where(p => p.Rows is { StartsWithOne: true } && Typed.RowsOf(p) == 0))
            {
                Typed.Add(part.Rows!.Path);
            }
        }

        return Page();
    }
}
