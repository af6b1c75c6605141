using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>A field of a form: bound by <c>for</c> it takes its name, id, value, label and error from the page's model.</summary>
public abstract class FieldTag : ComponentTag
{
    /// <summary>What of the page's model it shows and fills.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>Whether what is wrong with the field is left to the page to say.</summary>
    [HtmlAttributeName("ignore-modelstate-errors")]
    public bool IgnoreModelStateErrors { get; set; }

    /// <summary>Given by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private ModelStateDictionary State => ViewContext.ViewData.ModelState;

    /// <summary>The name under which the value is sent.</summary>
    private protected string NameOr(string? given) => given ?? (For is null ? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    private protected static string IdOr(string? given, string name) => given ?? TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed, when the form comes back; else what the model has.</summary>
    private protected string? ValueOr(string? given, string name)
    {
        if (given is not null || For is null)
        {
            return given;
        }

        return State.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : Written(For.Model);
    }

    /// <summary>All values that are chosen, for a field that takes several.</summary>
    private protected IReadOnlyCollection<string> ValuesOf(string name)
    {
        if (For is null)
        {
            return [];
        }

        if (State.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] several ? several : [entry.AttemptedValue ?? ""];
        }

        return For.Model is System.Collections.IEnumerable and not string
                ? [.. ((System.Collections.IEnumerable)For.Model).Cast<object?>().Select(v => Written(v) ?? "")]
            : Written(For.Model) is { } one ? [one]
            : [];
    }

    /// <summary>Fills in the label and the error that the page did not write itself, and tells the page's summary about an error.</summary>
    /// <param name="field">What the tags inside gave.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="target">The id of the control that the summary leads to.</param>
    private protected void Complete(FormField field, string name, string target)
    {
        if (field.Label is null && field.Fieldset is null && For?.Metadata.DisplayName is { } display)
        {
            field.Label = new Label(new HtmlString(System.Net.WebUtility.HtmlEncode(display)), Extras.None);
        }

        if (field.Error is null && !IgnoreModelStateErrors && FirstError(name) is { } message)
        {
            field.Error = new ErrorMessage(new HtmlString(System.Net.WebUtility.HtmlEncode(message)), Extras.None);
        }

        if (field.Error is not null && ViewContext is not null)
        {
            PageErrors.Of(ViewContext.HttpContext).Add(name, field.Error.Content, target);
        }
    }

    private string? FirstError(string name) =>
        For is not null && State.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    private protected static string? Written(object? value) =>
        value switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
            _ => value.ToString(),
        };
}
