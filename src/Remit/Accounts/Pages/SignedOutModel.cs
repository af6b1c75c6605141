using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Accounts.OpenId;

namespace Remit.Accounts.Pages;

/// <summary>Somebody signed out who had come from the organisation's sign-in: leads there, to sign out of that too, and is where they come back.</summary>
internal sealed class SignedOutModel(Sessions sessions, OpenIdSettings settings, OpenIdProvider provider) : PageModel
{
    /// <summary>Where the organisation's own session is ended; null when there is nothing to end.</summary>
    public string? Onward { get; private set; }

    public OpenIdSettings Settings => settings;

    public async Task OnGetAsync(string? of, CancellationToken cancellation)
    {
        if (of is null || !settings.IsOn || await sessions.IdTokenOfEndedAsync(of, cancellation) is not { } token)
        {
            return;
        }

        try
        {
            var said = await provider.AskAsync(cancellation);
            Onward = OpenIdSetup.EndSession(
                said.EndSessionEndpoint,
                settings.ClientId,
                token,
                $"{Request.Scheme}://{Request.Host}{AccountUrls.SignedOut}"
            );
        }
        catch (IOException)
        {
            return; // it cannot be reached: its session ends in its own time
        }

        if (Onward is not null)
        {
            Response.Headers["Refresh"] = $"0; url={Onward}"; // a form may lead nowhere else, so the page does
        }
    }
}
