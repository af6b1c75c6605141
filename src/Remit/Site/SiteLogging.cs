namespace Remit.Site;

/// <summary>Logs: a JSON object to a line for machines; in the demo only warnings, for a person at a terminal.</summary>
internal static class SiteLogging
{
    public static void AddSiteLogging(this WebApplicationBuilder builder, bool demo)
    {
        builder.Logging.ClearProviders();
        // warns on every page with a form that it set Cache-Control, which is what is wanted
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // says with a stack what the command line says in a sentence: that the start failed, and why
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (demo || builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // keys are kept plainly: see docs/security.md
            return;
        }

        builder.Logging.AddJsonConsole(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
    }
}
