using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Rules;

namespace Remit.Site.Binding;

/// <summary>Shows the rules against an act beside the form that asked for it.</summary>
internal static class BreachModelState
{
    /// <summary>Adds the breaches, to the form as a whole or to one field of it.</summary>
    /// <returns>True when there was any, so that a page can stop there.</returns>
    public static bool AddBreaches(this ModelStateDictionary state, IEnumerable<Breach> breaches, string field = "")
    {
        var any = false;
        foreach (var breach in breaches)
        {
            any = true;
            state.AddModelError(field, breach.Message);
        }

        return any;
    }
}
