using System.Text.Json;
using Xunit;

namespace Remit.Site.Components;

/// <summary>Each tag gives what the design system itself gives, for every example that its package ships of the components we use.</summary>
public sealed class FixtureTests
{
    private static readonly string Packages = Path.Combine(SharedMaterial.Project, "node_modules/govuk-frontend/dist/govuk/components");

    /// <summary>The components that have a tag, and how an example is written with it.</summary>
    private static readonly Dictionary<string, Func<JsonElement, TagNode>> Tags = new()
    {
        ["back-link"] = PlainTags.BackLink,
        ["breadcrumbs"] = NavigationTags.Breadcrumbs,
        ["button"] = PlainTags.Button,
        ["checkboxes"] = o => FieldTags.Choices("checkboxes", o),
        ["date-input"] = FieldTags.DateInput,
        ["details"] = PlainTags.Details,
        ["error-message"] = PlainTags.ErrorMessage,
        ["error-summary"] = PlainTags.ErrorSummary,
        ["fieldset"] = PlainTags.Fieldset,
        ["file-upload"] = FieldTags.FileUpload,
        ["footer"] = NavigationTags.Footer,
        ["generic-header"] = NavigationTags.GenericHeader,
        ["hint"] = PlainTags.Hint,
        ["input"] = FieldTags.Input,
        ["inset-text"] = PlainTags.InsetText,
        ["label"] = PlainTags.Label,
        ["notification-banner"] = PlainTags.NotificationBanner,
        ["pagination"] = NavigationTags.Pagination,
        ["panel"] = PlainTags.Panel,
        ["phase-banner"] = PlainTags.PhaseBanner,
        ["radios"] = o => FieldTags.Choices("radios", o),
        ["select"] = FieldTags.Select,
        ["service-navigation"] = NavigationTags.ServiceNavigation,
        ["skip-link"] = PlainTags.SkipLink,
        ["summary-list"] = ListTags.SummaryList,
        ["table"] = ListTags.Table,
        ["tabs"] = NavigationTags.Tabs,
        ["tag"] = PlainTags.Tag,
        ["task-list"] = ListTags.TaskList,
        ["textarea"] = FieldTags.Textarea,
        ["warning-text"] = PlainTags.WarningText,
    };

    /// <summary>Examples that our tags do not give, by the reason.</summary>
    private static readonly Dictionary<string, string[]> Without = new()
    {
        ["a page leaves out an item by not writing it, and nothing is numbered for it"] =
        [
            "checkboxes: with falsy values",
            "radios: with falsy items",
            "task-list: with empty values",
        ],
        ["every date of ours has a day, a month and a year"] =
        [
            "date-input: day and month",
            "date-input: day and month (using items)",
            "date-input: month and year",
            "date-input: month and year (using items)",
            "date-input: custom pattern",
            "date-input: custom inputmode",
        ],
        ["a part is called day, month or year; its name is not shown"] = ["date-input: with nested name"],
        ["the foot of our pages has no sections"] =
        [
            "footer: with default width navigation (one column)",
            "footer: with default width navigation (two columns)",
            "footer: with navigation",
            "footer: Full GDS example",
            "footer: Three equal columns",
            "footer: with navigation item attributes",
        ],
        ["no page of ours interrupts: a panel only confirms"] =
        [
            "panel: interruption",
            "panel: interruption-with-content-with-long-line-length",
            "panel: interruption-with-headings-content-and-lists",
            "panel: interruption with custom classes",
            "panel: interruption, with actions classes and attributes",
            "panel: interruption, submit action",
            "panel: interruption, button link",
            "panel: interruption, no actions",
            "panel: interruption, no actions items",
        ],
    };

    public static TheoryData<string, string> Examples()
    {
        TheoryData<string, string> data = [];
        foreach (var component in Tags.Keys)
        {
            foreach (var fixture in Read(component))
            {
                data.Add(component, fixture.GetProperty("name").GetString()!);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_tag_gives_what_the_design_system_gives(string component, string example)
    {
        var fixture = Read(component).Single(f => f.GetProperty("name").GetString() == example);
        var expected = fixture.GetProperty("html").GetString()!;
        var given = await TagRunner.RunAsync(Tags[component](fixture.GetProperty("options")));
        if (component == "footer")
        {
            (expected, given) = (FooterWithoutCrown.Of(expected), FooterWithoutCrown.Of(given));
        }

        if (Without.Values.Any(examples => examples.Contains($"{component}: {example}")))
        {
            Assert.NotEqual(NormalHtml.Of(expected), NormalHtml.Of(given)); // a reason that no longer holds is taken off the list
            return;
        }

        Assert.Equal(NormalHtml.Of(expected), NormalHtml.Of(given));
    }

    [Fact]
    public void Every_example_that_is_left_out_exists()
    {
        var all = Tags.Keys.SelectMany(c => Read(c).Select(f => $"{c}: {f.GetProperty("name").GetString()}")).ToHashSet();
        Assert.All(Without.Values.SelectMany(e => e), k => Assert.Contains(k, all));
        Assert.True(all.Count > 500, $"only {all.Count} examples were found");
    }

    private static JsonElement[] Read(string component)
    {
        using var stream = File.OpenRead(Path.Combine(Packages, component, "fixtures.json"));
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("fixtures").Clone().EnumerateArray()];
    }
}
