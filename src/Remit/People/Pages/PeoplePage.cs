using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>A page about people and posts: knows everybody, who looks at it and when.</summary>
internal abstract class PeoplePage(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>Which field a reason against an act stands beside; one that is not named here stands at the top.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["organisations.no-name"] = "Form.Name",
        ["organisations.two-numbers"] = "Form.Numbers",
        ["people.no-name"] = "Form.Name",
        ["people.no-address"] = "Form.Email",
        ["people.address-taken"] = "Form.Email",
        ["people.no-such-organisation"] = "Form.OrganisationId",
        ["people.post-without-title"] = "Form.Title",
        ["people.no-such-rank"] = "Form.Rank",
        ["people.approver-without-rank"] = "Form.Rank",
        ["people.not-by-post"] = "Form.Roles",
        ["people.change-without-day"] = "Form.From",
        ["people.change-before-the-last"] = "Form.From",
        ["people.before-the-post"] = "From",
        ["people.cover-in-the-past"] = "From",
        ["people.cover-of-vacant-post"] = "From",
        ["people.covered-already"] = "From",
        ["people.end-before-start"] = "Until",
        ["people.post-closed"] = "Until",
        ["people.post-held"] = "PersonId",
        ["people.held-already"] = "PersonId",
        ["people.covers-it"] = "PersonId",
        ["people.covers-themselves"] = "PersonId",
        ["people.absent-themselves"] = "PersonId",
        ["people.covers-without-post"] = "PersonId",
        ["people.cover-without-reason"] = "Why",
    };

    public Roster Roster { get; private set; } = Roster.Empty;

    /// <summary>The day in London.</summary>
    public DateOnly Today => clock.LondonToday;

    public bool IsAdministrator => User.IsInRole(nameof(Role.Administrator));

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>People as they are chosen from a list, with what tells those of one name apart.</summary>
    public IEnumerable<(Guid Id, string Words)> Choices(Func<Person, bool> which) =>
        from person in Roster.People.Where(which).OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)
        let posts = string.Join("; ", Roster.PowersOf(person.Id, Today).Where(p => p.Cover is null).Select(p => p.Title))
        let beside = posts.Length > 0 ? posts : person.Email
        select (person.Id, beside is null ? person.Name : $"{person.Name} ({beside})");

    /// <summary>Who a person is by name.</summary>
    public string NameOf(Guid personId) => Roster.People.First(p => p.Id == personId).Name;

    /// <summary>What was done to something, newest first.</summary>
    protected Task<List<JournalEntry>> HistoryAsync(string subject, CancellationToken cancellation) =>
        db.Journal.AsNoTracking().Where(e => e.Subject == subject).OrderByDescending(e => e.Number).ToListAsync(cancellation);

    protected async Task LoadRosterAsync(CancellationToken cancellation) => Roster = await db.RosterAsync(cancellation);

    /// <summary>Shows why something may not be done, each reason beside its field.</summary>
    /// <returns>True when there is any, or when the form could not be read.</returns>
    protected bool IsRefused(IEnumerable<Breach> breaches)
    {
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], FieldOf(breach.Code));
        }

        return !ModelState.IsValid;
    }

    /// <summary>What a form needs before anything can be asked of it.</summary>
    protected void Require(bool given, string field, string message)
    {
        if (!given && ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>Saves with an entry in the journal that says what was before and after.</summary>
    protected async Task SaveAsync(
        Writing writing,
        string act,
        string subject,
        string? why,
        object? before,
        object? after,
        CancellationToken cancellation
    )
    {
        var entry = Journal.Entry(User, act, subject, why, Now) with
        {
            Before = before is null ? null : StorageJson.Write(before),
            After = after is null ? null : StorageJson.Write(after),
        };
        await db.SaveAsync(entry, writing, cancellation);
        await writing.CommitAsync(cancellation);
    }

    /// <summary>A line of text as it is kept: without blanks around it, null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The field beside which a reason stands; empty for the top of the page.</summary>
    protected virtual string FieldOf(string code) => Fields.GetValueOrDefault(code, "");
}

/// <summary>A page that ends something after a day, with a reason.</summary>
internal abstract class EndPage(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [BindProperty, Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    protected override string FieldOf(string code) => nameof(LastDay);

    /// <summary>Whether day and reason were given.</summary>
    protected bool IsFilledIn()
    {
        Require(LastDay is not null, nameof(LastDay), "Enter the last day");
        Require(Trimmed(Why) is not null, nameof(Why), "Enter the reason");
        return ModelState.IsValid;
    }
}
