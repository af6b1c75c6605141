using System.Net;
using Remit.Site;
using Xunit;

namespace Remit.Forms;

/// <summary>Fills in forms as an officer does: section by section, row by row, by the words of the labels.</summary>
internal static class FormPages
{
    /// <summary>Writes a whole section, adding a row at a time, and leaves it saved.</summary>
    public static async Task WriteAsync(this Visitor officer, Guid id, FormContent content, FormSection section)
    {
        var url = FormUrls.Section(id, section);
        var answers = FormAnswers.Of(content, section);
        var page = await officer.OpenAsync(url);
        foreach (var part in FormSheets.Of(section).Parts)
        {
            if (part.Rows is null)
            {
                Fill(page, part, answers, row: null);
                continue;
            }

            for (var row = 0; row < FormReading.RowCount(part, answers.Keys); row++)
            {
                if (page.Document.GetElementById(part.Anchor(row)) is null)
                {
                    page = await officer.PressAsync(page, $"Add {(row == 0 ? "" : "another ")}{part.Rows.One}");
                }

                Fill(page, part, answers, row);
            }
        }

        var saved = await page.SubmitAsync("Save and return to the form");
        Assert.Equal($"{FormUrls.Form(id)}?saved={FormSheets.Of(section).Slug}", saved.Headers.Location?.ToString());
    }

    /// <summary>Presses a button and goes where it leads.</summary>
    public static async Task<OpenPage> PressAsync(this Visitor officer, OpenPage page, string button)
    {
        var answer = await page.SubmitAsync(button);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"“{button}” was not done: {string.Join("; ", await ErrorsAsync(answer))}");
        return await officer.OpenAsync(answer.Headers.Location!.ToString().Split('#')[0]);
    }

    /// <summary>Reads the page that an answer brought, to go on from it.</summary>
    public static async Task<OpenPage> GoOnAsync(this Visitor officer, string url, HttpResponseMessage answer) =>
        new(officer, url, await Visitor.ReadAsync(answer));

    private static async Task<IEnumerable<string>> ErrorsAsync(HttpResponseMessage answer) =>
        (await Visitor.ReadAsync(answer)).QuerySelectorAll(".govuk-error-summary__list li").Select(OpenPage.Words);

    private static void Fill(OpenPage page, FormPart part, Dictionary<string, string> answers, int? row)
    {
        var place = page.Document.GetElementById(part.Anchor(row));
        Assert.True(place is not null, $"there is no {part.Anchor(row)} on the page");
        foreach (var question in part.Questions)
        {
            if (answers.TryGetValue(FormAnswers.Name(question, row ?? 0), out var answer))
            {
                page.FillIn(place, [.. Typed(new(question, "x", answer, null))]);
            }
        }
    }

    private static IEnumerable<(string Label, string Value)> Typed(FieldView field) =>
        field.Control switch
        {
            FieldControl.Radios => [(field.Question.Choices.Single(c => c.Value == field.Value).Label, "true")],
            FieldControl.Checkboxes => field.Chosen.Select(c => (c, "true")),
            _ => [(field.Question.Label, field.Value!)],
        };
}
