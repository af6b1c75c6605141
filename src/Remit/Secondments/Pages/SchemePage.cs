using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page about one scheme, there for those who may know of it.</summary>
internal abstract class SchemePage(RemitDb db, TimeProvider clock) : SecondmentPage(db, clock)
{
    /// <summary>The code of its decision, as the address has it.</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    public SecondmentScheme Scheme { get; private set; } = null!;

    public Cluster Cluster { get; private set; } = null!;

    /// <summary>Whether its decision stands on the public register.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>The membership of the organisation for which the visitor acts; null when it is no member today.</summary>
    public ClusterMember? OwnMember => Reader.OrganisationId is { } own ? Cluster.MemberOn(own, Today) : null;

    protected string Subject => SecondmentWords.Subject(Scheme);

    /// <summary>Loads it; false when there is none that this visitor may know of.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        return DecisionCode.Key(Code) is { } key && await LoadAsync(Db.SchemesFor(Reader).Where(s => s.DecisionCode == key), cancellation);
    }

    /// <summary>Loads the one scheme of a query.</summary>
    protected async Task<bool> LoadAsync(IQueryable<SecondmentScheme> of, CancellationToken cancellation)
    {
        var scheme = await of.Include(s => s.Seats).Include(s => s.Calls).Include(s => s.Changes).AsSplitQuery().SingleOrDefaultAsync(cancellation);
        if (scheme is null)
        {
            return false;
        }

        (Scheme, Code) = (scheme, scheme.DecisionCode);
        Cluster = (await Db.FindClusterAsync(scheme.ClusterId, cancellation))!;
        IsPublished = await Db.IsPublishedAsync(scheme.DecisionCode, cancellation);
        return true;
    }
}

/// <summary>A page on which an officer does something to a scheme for a reason.</summary>
internal abstract class SchemeReasonPage(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    [BindProperty, System.ComponentModel.DataAnnotations.Display(Name = "Why?")]
    public string? Why { get; set; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    protected override string FieldOf(string code) => code.EndsWith("no-reason", StringComparison.Ordinal) ? nameof(Why) : "";
}
