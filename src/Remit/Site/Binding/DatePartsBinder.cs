using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Remit.Site.Binding;

/// <summary>Reads a date from the three fields of a date input (<c>Name.Day</c>, <c>Name.Month</c>, <c>Name.Year</c>).</summary>
internal sealed class DatePartsBinder(IModelBinder whole) : IModelBinder
{
    private static readonly string[] Parts = ["Day", "Month", "Year"];

    public Task BindModelAsync(ModelBindingContext context)
    {
        var values = Parts.Select(part => context.ValueProvider.GetValue($"{context.ModelName}.{part}")).ToArray();
        if (values.All(v => v == ValueProviderResult.None))
        {
            return whole.BindModelAsync(context);
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            var part = $"{context.ModelName}.{Parts[i]}";
            context.ModelState.SetModelValue(part, values[i]);
            context.ModelState.MarkFieldSkipped(part); // no validator looks at a part, and one left open would keep the form from being valid
        }

        var texts = values.Select(v => v.FirstValue?.Trim() ?? "").ToArray();
        if (texts.All(t => t.Length == 0))
        {
            // nothing validates the parts of a date that is not there, and a form with parts that were not validated counts as wrong
            foreach (var part in Parts)
            {
                context.ModelState.MarkFieldSkipped($"{context.ModelName}.{part}");
            }

            context.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        if (Why(Name(context), texts, out var date) is { } wrong)
        {
            context.ModelState.TryAddModelError(context.ModelName, wrong);
            context.Result = ModelBindingResult.Failed();
            return Task.CompletedTask;
        }

        context.Result = ModelBindingResult.Success(date);
        return Task.CompletedTask;
    }

    private static string Name(ModelBindingContext context) => context.ModelMetadata.DisplayName ?? context.ModelMetadata.Name ?? "The date";

    /// <summary>What is wrong with a date in words that say how to mend it; null when it is a date.</summary>
    private static string? Why(string name, string[] texts, out DateOnly date)
    {
        date = default;
        var missing = Parts.Where((_, i) => texts[i].Length == 0).Select(p => p.ToLowerInvariant()).ToArray();
        if (missing.Length > 0)
        {
            return $"{name} must include a {string.Join(" and a ", missing)}";
        }

        var numbers = new int[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!TryRead(texts[i], i == 1, out numbers[i]))
            {
                return $"{name} must be a real date";
            }
        }

        var (day, month, year) = (numbers[0], numbers[1], numbers[2]);
        if (year is < 1000 or > 9999)
        {
            return $"{name} must have a year of 4 numbers";
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return $"{name} must be a real date";
        }

        date = new DateOnly(year, month, day);
        return null;
    }

    /// <summary>A whole number, or where a month is wanted its English name.</summary>
    private static bool TryRead(string text, bool month, out int number)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        number =
            month && text.Length >= 3
                ? 1 + Array.FindIndex(names.MonthNames, n => n.Length > 0 && n.StartsWith(text, StringComparison.OrdinalIgnoreCase))
                : 0;
        return number > 0;
    }
}

/// <summary>Gives every date of a form to <see cref="DatePartsBinder"/>, which hands those written whole on to the framework's own.</summary>
internal sealed class DatePartsBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new DatePartsBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
}
