using System.ComponentModel.DataAnnotations;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Remit.Site.Tags;
using Xunit;

namespace Remit.Site.Binding;

/// <summary>Fields that are bound by <c>for</c>: what they take from the page's model, and what a form that comes back shows.</summary>
public sealed class BoundFieldTests
{
    private static readonly IModelMetadataProvider Metadata = new ServiceCollection()
        .AddLogging()
        .AddMvc()
        .Services.BuildServiceProvider()
        .GetRequiredService<IModelMetadataProvider>();

    private readonly ModelStateDictionary _state = new();
    private readonly DefaultHttpContext _http = new();

    public sealed class Form
    {
        [Display(Name = "Title of the decision")]
        public string? Title { get; set; } = "A title with <angles>";

        [Display(Name = "Signed on")]
        public DateOnly? SignedOn { get; set; } = new(2018, 10, 2);

        public string[] Kinds { get; set; } = ["md", "add"];
    }

    [Fact]
    public async Task A_field_takes_name_id_label_and_value_from_the_model()
    {
        var field = await RenderAsync(new InputTag(), "govuk-input", nameof(Form.Title));
        var input = field.QuerySelector("input")!;
        Assert.Equal("Form.Title", input.GetAttribute("name"));
        Assert.Equal("Form_Title", input.Id);
        Assert.Equal("A title with <angles>", input.GetAttribute("value"));
        Assert.Equal("Form_Title", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Title of the decision", field.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task A_form_that_comes_back_shows_what_was_typed_and_what_is_wrong_with_it()
    {
        _state.SetModelValue("Form.Title", "typed", "typed");
        _state.AddModelError("Form.Title", "The title is <too> short");
        var field = await RenderAsync(new InputTag(), "govuk-input", nameof(Form.Title));
        var input = field.QuerySelector("input")!;
        Assert.Equal("typed", input.GetAttribute("value"));
        Assert.Equal("Form_Title-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Error: The title is <too> short", field.QuerySelector("#Form_Title-error")!.TextContent);
        Assert.Contains("govuk-form-group--error", field.QuerySelector("div")!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_lists_fields_in_the_order_of_the_page_and_then_what_belongs_to_none()
    {
        _state.AddModelError("", "Nothing was saved");
        _state.AddModelError("Form.Title", "Enter a title");
        _state.AddModelError("Form.SignedOn", "Enter the date");
        await RenderAsync(new DateInputTag(), "govuk-date-input", nameof(Form.SignedOn));
        await RenderAsync(new InputTag(), "govuk-input", nameof(Form.Title));
        var summary = await RenderAsync(new ErrorSummaryTag { OfPage = true }, "govuk-error-summary", null);
        Assert.Equal(["Enter the date", "Enter a title", "Nothing was saved"], summary.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Equal(["#Form_SignedOn-day", "#Form_Title"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task There_is_no_summary_when_nothing_is_wrong() =>
        Assert.Empty((await RenderAsync(new ErrorSummaryTag { OfPage = true }, "govuk-error-summary", null)).ChildNodes);

    [Fact]
    public async Task A_date_is_shown_in_its_three_parts()
    {
        var field = await RenderAsync(new DateInputTag(), "govuk-date-input", nameof(Form.SignedOn));
        Assert.Equal(["2", "10", "2018"], field.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Assert.Equal(
            ["Form.SignedOn.Day", "Form.SignedOn.Month", "Form.SignedOn.Year"],
            field.QuerySelectorAll("input").Select(i => i.GetAttribute("name"))
        );
    }

    [Fact]
    public async Task Checkboxes_are_checked_by_the_values_of_the_model()
    {
        ChoicesTag tag = new();
        ChoicesItemTag[] items = [new() { Value = "md" }, new() { Value = "dd" }, new() { Value = "add" }];
        var field = await RenderAsync(tag, "govuk-checkboxes", nameof(Form.Kinds), items);
        Assert.Equal([true, false, true], field.QuerySelectorAll("input").Select(i => i.HasAttribute("checked")));
    }

    private async Task<IElement> RenderAsync(ComponentTag tag, string name, string? property, params ChoicesItemTag[] items)
    {
        ViewDataDictionary data = new(Metadata, _state);
        ViewContext view = new() { HttpContext = _http, ViewData = data };
        tag.GetType().GetProperty("ViewContext")!.SetValue(tag, view);
        if (property is not null && tag is FieldTag field)
        {
            var explorer = Metadata.GetModelExplorerForType(typeof(Form), new Form()).GetExplorerForProperty(property);
            field.For = new ModelExpression($"Form.{property}", explorer);
        }

        TagHelperContext context = new(name, [], new Dictionary<object, object>(), "bound");
        TagHelperOutput output = new(
            name,
            [],
            async (_, _) =>
            {
                foreach (var item in items)
                {
                    TagHelperContext inner = new("govuk-checkboxes-item", [], new Dictionary<object, object>(context.Items), "item");
                    await item.ProcessAsync(
                        inner,
                        new("govuk-checkboxes-item", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()))
                    );
                }

                return new DefaultTagHelperContent();
            }
        );
        await tag.ProcessAsync(context, output);
        await using StringWriter writer = new();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<body>{writer}</body>").Body!;
    }
}
