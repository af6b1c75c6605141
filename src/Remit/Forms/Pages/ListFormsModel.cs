using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>The decisions on their way: one's own drafts first, then those of everybody.</summary>
internal sealed class ListFormsModel(RemitDb db) : PageModel
{
    /// <summary>The forms that the visitor drafts, last changed first.</summary>
    public IReadOnlyList<FormRow> Mine { get; private set; } = [];

    /// <summary>Those of others.</summary>
    public IReadOnlyList<FormRow> Others { get; private set; } = [];

    /// <summary>Whether the visitor drafts decisions.</summary>
    public bool MayBegin => User.IsInRole(nameof(Role.ProgrammeOfficer));

    /// <summary>The state that alone is shown; null for all.</summary>
    public FormStatus? State { get; private set; }

    /// <summary>The states that there are forms in, in the order of the route, with how many.</summary>
    public IReadOnlyList<(FormStatus Status, int Count)> States { get; private set; } = [];

    public async Task OnGetAsync(string? state, CancellationToken cancellation)
    {
        State = Enum.TryParse<FormStatus>(state, ignoreCase: true, out var wanted) ? wanted : null;
        var all = await db.Forms.AsNoTracking().OrderByDescending(f => f.ChangedAt).ToListAsync(cancellation);
        States = [.. all.GroupBy(f => f.Status).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        var forms = all.Where(f => State is null || f.Status == State).ToList();
        var names = await db.NamesAsync(forms.Select(f => f.BegunById), cancellation);
        var rows = forms.ToLookup(f => User.PersonId is { } id && f.DrafterIds.Contains(id), f => Row(f, names));
        (Mine, Others) = ([.. rows[true]], [.. rows[false]]);
    }

    private static FormRow Row(DecisionForm form, IReadOnlyDictionary<Guid, string> names) =>
        new(
            form.Id,
            form.Code,
            form.Content.Basics.Title,
            FormTotals.Of(form.Content).Approved,
            names.GetValueOrDefault(form.BegunById, "Somebody who has left"),
            form.ChangedAt,
            form.Status
        );
}

/// <summary>A form in the list.</summary>
internal sealed record FormRow(Guid Id, string Code, string? Title, Money Approved, string By, DateTime ChangedAt, FormStatus Status);
