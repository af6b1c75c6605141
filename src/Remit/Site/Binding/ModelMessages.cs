using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Remit.Site.Binding;

/// <summary>What the framework says about a value that it cannot read, in the words of the design system.</summary>
internal static class ModelMessages
{
    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Enter a value");
        messages.SetMissingBindRequiredValueAccessor(name => $"Enter {Lower(name)}");
        messages.SetMissingKeyOrValueAccessor(() => "Enter a value");
        messages.SetAttemptedValueIsInvalidAccessor((_, name) => $"{name} is not in a form that can be read");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "The value is not in a form that can be read");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name} is not in a form that can be read");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "The value is not in a form that can be read");
        messages.SetValueIsInvalidAccessor(_ => "The value is not in a form that can be read");
        messages.SetValueMustBeANumberAccessor(name => $"{name} must be a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "The value must be a number");
    }

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
