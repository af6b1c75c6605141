using Remit.Finance;
using Xunit;

namespace Remit.Forms;

public sealed class FormReadingTests
{
    [Fact]
    public void What_is_shown_and_sent_back_unchanged_is_read_as_it_was()
    {
        foreach (var content in new[] { Examples.WholeForm(), Examples.Add2155Form(), Examples.Md2373Form(), new FormContent() })
        {
            foreach (var sheet in FormSheets.All)
            {
                var reading = FormReading.Read(content, sheet.Section, FormAnswers.Of(content, sheet.Section));
                Assert.Empty(reading.Problems);
                Assert.Equal(FormJson.Write(content), FormJson.Write(reading.Content));
            }
        }
    }

    [Theory]
    [InlineData("Money.Lines[0].Amount", "fifty thousand", "is not an amount of money")]
    [InlineData("Money.Lines[0].Amount", "-£5", "more than £0")]
    [InlineData("Money.Lines[0].Amount", "0", "more than £0")]
    [InlineData("Money.Lines[0].Year", "the spring", "is not a financial year")]
    [InlineData("Money.Kind", "loan", "Choose one")]
    [InlineData("Limits.Counts[0].Most", "two", "is not a whole number")]
    [InlineData("Limits.StopOptions[0].NoticeBy", "soon", "is not a date")]
    [InlineData("Limits.StopOptions[0].NoticeBy", "31 February 2020", "is not a date")]
    [InlineData("Sources.Cites[0].Code", "MD2E73", "looks damaged")]
    [InlineData("Considerations.Strategies[0].Address", "javascript:alert(1)", "begins with https://")]
    [InlineData("Access.Deferral.Why", "Boroughs first", "Enter the day", "Access.Deferral.Until")]
    [InlineData("Access.Part2[0].Text", "Secret", "Enter the day", "Access.Part2[0].Ground.Until")]
    [InlineData("Considerations.DataProtection.Reason", "No data", "Choose one", "Considerations.DataProtection.UsesPersonalData")]
    public void What_cannot_be_read_is_said_of_its_field(string field, string typed, string message, string? at = null)
    {
        var section = FormSheets.All.Single(s => s.Questions.Any(q => FormAnswers.Name(q, 0) == field)).Section;
        var problem = Assert.Single(FormReading.Read(new(), section, new Dictionary<string, string> { [field] = typed }).Problems);
        Assert.Equal(at ?? field, problem.Field);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_may_be_missing_and_empty_rows_are_left_out()
    {
        var reading = FormReading.Read(
            new(),
            FormSection.Money,
            new Dictionary<string, string>
            {
                ["Money.Lines[0].Nature"] = "revenue",
                ["Money.Lines[0].Certainty"] = "approved",
                ["Money.Lines[2].Amount"] = "£1.2m",
                ["Money.Lines[2].Nature"] = "capital",
            }
        );
        Assert.Empty(reading.Problems);
        var line = Assert.Single(reading.Content.Money.Lines);
        Assert.Equal((Money.Pounds(1_200_000), null, "", MoneyNature.Capital), (line.Amount, line.Year, line.Funder, line.Nature));
    }

    [Fact]
    public void A_month_means_its_first_day_where_something_begins_and_its_last_where_it_ends()
    {
        var reading = FormReading.Read(
            new(),
            FormSection.Delivery,
            new Dictionary<string, string>
            {
                ["Delivery.Steps[0].Activity"] = "Set-up",
                ["Delivery.Steps[0].Starts"] = "September 2017",
                ["Delivery.Steps[0].Ends"] = "October 2017",
            }
        );
        Assert.Equal(new PlannedStep("Set-up", new(2017, 9, 1), new(2017, 10, 31)), Assert.Single(reading.Content.Delivery.Steps));
    }

    [Fact]
    public void Other_sections_and_uploaded_documents_stay_as_they_are()
    {
        var whole = Examples.WholeForm();
        var reading = FormReading.Read(whole, FormSection.Sources, new Dictionary<string, string>());
        Assert.Empty(reading.Content.Sources.Cites);
        Assert.Equal(whole.Sources.Documents, reading.Content.Sources.Documents);
        Assert.Equal(FormJson.Write(whole), FormJson.Write(reading.Content with { Sources = whole.Sources }));
    }

    [Fact]
    public void A_browsers_line_ends_change_nothing()
    {
        var reading = FormReading.Read(new(), FormSection.Background, new Dictionary<string, string> { ["Background"] = "One\r\n\r\nTwo\r\n" });
        Assert.Equal("One\n\nTwo", reading.Content.Background);
    }

    [Fact]
    public void A_name_that_asks_for_a_million_rows_is_taken_no_notice_of()
    {
        var reading = FormReading.Read(
            new(),
            FormSection.Items,
            new Dictionary<string, string>
            {
                ["Items[999999].Text"] = "x",
                ["Items[1].Text"] = "y",
                ["Items[-1].Text"] = "z",
            }
        );
        Assert.Equal(["y"], reading.Content.Items.Select(i => i.Text));
    }
}
