using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>A page on which terms of a membership are entered.</summary>
internal abstract class TermsPage(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty]
    public TermsForm Terms { get; set; } = new();

    /// <summary>The terms as they are typed, under a signed decision; null where something cannot be read.</summary>
    protected async Task<MembershipTerms?> ReadAsync(CancellationToken cancellation)
    {
        await CheckDecisionAsync(Terms.Decision, $"{nameof(Terms)}.{nameof(Terms.Decision)}", cancellation);
        return Terms.ToTerms(ModelState, nameof(Terms));
    }

    protected static string TermsFieldOf(string code) => $"{nameof(Terms)}.{TermsForm.FieldOf(code)}";
}
