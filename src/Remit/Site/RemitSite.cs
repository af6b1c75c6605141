namespace Remit.Site;

/// <summary>The web application.</summary>
internal static class RemitSite
{
    /// <summary>Builds it from the host's settings (<c>--urls</c>, <c>--environment</c> and configuration keys).</summary>
    public static WebApplication Build(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Remit");
        return app;
    }
}
