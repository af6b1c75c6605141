using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Remit.Site.Binding;

public sealed class DatePartsBinderTests
{
    private static readonly IModelMetadataProvider Metadata = new ServiceCollection()
        .AddLogging()
        .AddMvc()
        .Services.BuildServiceProvider()
        .GetRequiredService<IModelMetadataProvider>();

    public sealed class Form
    {
        [Display(Name = "The date it was signed")]
        public DateOnly? SignedOn { get; set; }
    }

    [Theory]
    [InlineData("2", "10", "2018", "2018-10-02")]
    [InlineData(" 2 ", "October", "2018", "2018-10-02")]
    [InlineData("02", "oct", "2018", "2018-10-02")]
    [InlineData("29", "2", "2016", "2016-02-29")]
    public async Task A_date_is_read_from_its_parts(string day, string month, string year, string expected)
    {
        var (date, errors) = await BindAsync(day, month, year);
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), date);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("29", "2", "2018", "The date it was signed must be a real date")]
    [InlineData("0", "2", "2018", "The date it was signed must be a real date")]
    [InlineData("1", "13", "2018", "The date it was signed must be a real date")]
    [InlineData("1", "Octobre", "2018", "The date it was signed must be a real date")]
    [InlineData("one", "2", "2018", "The date it was signed must be a real date")]
    [InlineData("1", "2", "18", "The date it was signed must have a year of 4 numbers")]
    [InlineData("1", "", "2018", "The date it was signed must include a month")]
    [InlineData("1", "", "", "The date it was signed must include a month and a year")]
    public async Task What_is_not_a_date_is_told_with_how_to_mend_it(string day, string month, string year, string message)
    {
        var (date, errors) = await BindAsync(day, month, year);
        Assert.Null(date);
        Assert.Equal([message], errors);
    }

    [Fact]
    public async Task Three_empty_fields_are_no_date_and_no_error()
    {
        var (date, errors) = await BindAsync("", "", "");
        Assert.Null(date);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_date_written_whole_is_read_as_it_stands()
    {
        var (date, errors) = await BindAsync(new() { ["SignedOn"] = "2018-10-02" });
        Assert.Equal(new DateOnly(2018, 10, 2), date);
        Assert.Empty(errors);
    }

    private static Task<(DateOnly?, IReadOnlyList<string>)> BindAsync(string day, string month, string year) =>
        BindAsync(
            new()
            {
                ["SignedOn.Day"] = day,
                ["SignedOn.Month"] = month,
                ["SignedOn.Year"] = year,
            }
        );

    private static async Task<(DateOnly?, IReadOnlyList<string>)> BindAsync(Dictionary<string, string> sent)
    {
        ActionContext action = new() { HttpContext = new DefaultHttpContext() };
        FormCollection form = new(sent.ToDictionary(s => s.Key, s => new Microsoft.Extensions.Primitives.StringValues(s.Value)));
        var context = DefaultModelBindingContext.CreateBindingContext(
            action,
            new FormValueProvider(BindingSource.Form, form, System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
            Metadata.GetMetadataForProperty(typeof(Form), nameof(Form.SignedOn)),
            bindingInfo: null,
            modelName: "SignedOn"
        );
        await new DatePartsBinder(new SimpleTypeModelBinder(typeof(DateOnly?), NullLoggerFactory.Instance)).BindModelAsync(context);
        return ((DateOnly?)context.Result.Model, [.. context.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)]);
    }
}
