using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A page about one form: loads it, and knows who looks at it and when.</summary>
internal abstract class FormPage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DecisionForm Form { get; private set; } = null!;

    /// <summary>Who looks at it.</summary>
    public FormReader Reader { get; private set; } = null!;

    /// <summary>The form by code and title.</summary>
    public string Name => NameOf(Form.Code, Form.Content.Basics.Title);

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What the journal calls the form.</summary>
    protected string Subject => $"form {Form.Id}";

    /// <summary>A form by code and title.</summary>
    public static string NameOf(string code, string? title) => string.IsNullOrWhiteSpace(title) ? $"{code} (without a title yet)" : $"{code} {title}";

    /// <summary>Loads the form; false when there is none that this visitor may know of.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.FindFormAsync(Id, cancellation) is not { } form)
        {
            return false;
        }

        (Form, Reader) = (form, new FormReader(User, form));
        return Reader.MayKnow;
    }

    /// <summary>Loads the form anew, as another writer has left it.</summary>
    protected async Task<bool> ReloadAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(cancellation);
    }
}
