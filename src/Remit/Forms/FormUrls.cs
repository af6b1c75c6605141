namespace Remit.Forms;

/// <summary>The addresses of decision forms.</summary>
internal static partial class FormUrls
{
    /// <summary>The route of the list.</summary>
    public const string ListRoute = "/forms";

    /// <summary>The route of the page that begins a form.</summary>
    public const string NewRoute = "/forms/new";

    /// <summary>The route of a form's task list.</summary>
    public const string FormRoute = "/forms/{id:guid}";

    /// <summary>The route of a section.</summary>
    public const string SectionRoute = "/forms/{id:guid}/sections/{slug}";

    /// <summary>The route of what was changed, by whom and when.</summary>
    public const string RevisionsRoute = "/forms/{id:guid}/revisions";

    /// <summary>The route of who drafts.</summary>
    public const string DraftersRoute = "/forms/{id:guid}/drafters";

    /// <summary>The route of the page that gives another code.</summary>
    public const string CodeRoute = "/forms/{id:guid}/code";

    /// <summary>The route of the page that takes a supporting document.</summary>
    public const string NewDocumentRoute = "/forms/{id:guid}/documents/new";

    /// <summary>The route of a supporting document.</summary>
    public const string DocumentRoute = "/forms/{id:guid}/documents/{documentId:guid}";

    /// <summary>A form's task list.</summary>
    public static string Form(Guid id) => $"{ListRoute}/{id}";

    /// <summary>A section of a form.</summary>
    public static string Section(Guid id, FormSection section) => $"{ListRoute}/{id}/sections/{FormSheets.Of(section).Slug}";

    /// <summary>What was changed in a form.</summary>
    public static string Revisions(Guid id) => $"{ListRoute}/{id}/revisions";

    /// <summary>Who drafts a form.</summary>
    public static string Drafters(Guid id) => $"{ListRoute}/{id}/drafters";

    /// <summary>The page that gives a form another code.</summary>
    public static string Code(Guid id) => $"{ListRoute}/{id}/code";

    /// <summary>The page that takes a supporting document.</summary>
    public static string NewDocument(Guid id) => $"{ListRoute}/{id}/documents/new";

    /// <summary>A supporting document.</summary>
    public static string Document(Guid id, Guid documentId) => $"{ListRoute}/{id}/documents/{documentId}";

    /// <summary>The list, of forms in a state.</summary>
    public static string List(string? state = null) => state is null ? ListRoute : $"{ListRoute}?state={Uri.EscapeDataString(state)}";
}
