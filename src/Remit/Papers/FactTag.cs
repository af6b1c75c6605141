using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Decisions;
using Remit.Site.Components;
using Remit.Site.Tags;

namespace Remit.Papers;

/// <summary>A fact on the review page: its value, the way to its words, what is open about it, and around its field the way to correct it.</summary>
[HtmlTargetElement("remit-fact")]
public sealed class FactTag : ComponentTag
{
    /// <summary>The fact, a <see cref="ReviewFact"/>.</summary>
    [HtmlAttributeName("of")]
    public object Of { get; set; } = null!;

    /// <summary>Whether its value is long and keeps its line breaks.</summary>
    [HtmlAttributeName("long")]
    public bool IsLong { get; set; }

    /// <summary>Given by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fact = (ReviewFact)Of;
        var field = await ContentOf(output);
        var isWrong = ViewContext.ViewData.ModelState.Any(s =>
            s.Value!.Errors.Count > 0 && (s.Key == $"Form.{fact.FormField}" || s.Key.StartsWith($"Form.{fact.FormField}.", StringComparison.Ordinal))
        );
        var isAsked = fact.Question is not null && fact.Value is null;
        var change = new Element("details", "remit-fact__change")
            .Flag("open", isWrong || isAsked)
            .Add(new Element("summary").Add(fact.Value is null ? "Give it" : "Correct it").Add(Hidden($": {fact.Label}")))
            .Add(field)
            .Add(fact.CanBeAbsent ? Box("NotInText", fact, "It is not in the published text", fact.Check == FactCheck.NotInText) : null);
        Write(
            output,
            new Element("div", "remit-fact")
                .Class("remit-fact--open", fact.Question is not null)
                .Set("id", fact.Anchor)
                .Add(
                    new Element("div", "remit-fact__head")
                        .Add(new Element("h3", "remit-fact__name").Add(fact.Label))
                        .Add(
                            fact.Value is null && fact.Field != DecisionField.SumApproved
                                ? null
                                : Box(
                                    "Right",
                                    fact,
                                    fact.Value is null ? "It is not in the published text" : "This is right",
                                    fact.Check == FactCheck.Right
                                )
                        )
                )
                .Add(Value(fact))
                .Add(Note(fact))
                .Add(fact.Question is null ? null : Asked(fact.Question))
                .Add(change)
        );
    }

    private Element Value(ReviewFact fact)
    {
        var value = new Element("p", "remit-fact__value").Class("remit-lines", IsLong).Class("remit-unknown", fact.Value is null);
        value.Add(fact.Value ?? (fact.Check == FactCheck.NotInText ? "Not in the published text" : "Not found in the text"));
        return fact.Number is { } number ? value.Add(" ").Add(WordsLink(number, fact.Label)) : value;
    }

    /// <summary>The way from a fact to its words.</summary>
    internal static IHtmlContent WordsLink(int number, string label) =>
        new Element("a", "govuk-link remit-fact__words")
            .Set("href", $"#words-{number}")
            .Set("data-words", $"{number}")
            .Add("Its words")
            .Add(new Element("span", "remit-fact__number").Add($" {number}"))
            .Add(Hidden($": {label}"));

    private static Element? Note(ReviewFact fact)
    {
        var note =
            fact.Value is not null && fact.AsRead is null ? "Supplied by a person: the reader found nothing"
            : fact.Value is not null && fact.Value != fact.AsRead ? $"Corrected by a person. Read as: {Short(fact.AsRead!)}"
            : fact.Value is null && fact.AsRead is not null ? $"Taken out by a person. Read as: {Short(fact.AsRead)}"
            : null;
        return note is null ? null : new Element("p", "remit-fact__note").Add(note);
    }

    private static Element Asked(ImportQuestion question) =>
        new Element("p", "remit-fact__asked")
            .Add(new Element("strong").Add($"{question.Message}. "))
            .Add(question.SuppliedBy is null ? null : new HtmlString(System.Net.WebUtility.HtmlEncode($"{question.SuppliedBy}.")));

    private static Element Box(string list, ReviewFact fact, string label, bool isChecked)
    {
        var id = $"{list}-{Review.Slug(fact.Field)}";
        return new Element("div", "govuk-checkboxes govuk-checkboxes--small remit-fact__box").Add(
            new Element("div", "govuk-checkboxes__item")
                .Add(
                    new Element("input", "govuk-checkboxes__input")
                        .Set("type", "checkbox")
                        .Set("id", id)
                        .Set("name", $"Form.{list}")
                        .Set("value", fact.Field)
                        .Flag("checked", isChecked)
                )
                .Add(new Element("label", "govuk-label govuk-checkboxes__label").Set("for", id).Add(label).Add(Hidden($": {fact.Label}")))
        );
    }

    private static Element Hidden(string text) => new Element("span", "govuk-visually-hidden").Add(text);

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
