using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Accounts.OpenId;

namespace Remit.Accounts.Pages;

/// <summary>Says why somebody who came from the organisation's sign-in is not let in, and what to quote when they ask.</summary>
internal sealed partial class SignInProblemModel(OpenIdSettings settings) : PageModel
{
    /// <summary>The id that stands in the log; null when the address holds none.</summary>
    public string? ProblemId { get; private set; }

    public OpenIdProblem Problem { get; private set; }

    public OpenIdSettings Settings => settings;

    public void OnGet(string? id, string? why)
    {
        ProblemId = id is not null && Id().IsMatch(id) ? id : null;
        Problem = Enum.TryParse<OpenIdProblem>(why, out var problem) && Enum.IsDefined(problem) ? problem : OpenIdProblem.Technical;
    }

    [GeneratedRegex("^[2-9B-Z]{4}-[2-9B-Z]{4}$")]
    private static partial Regex Id();
}
