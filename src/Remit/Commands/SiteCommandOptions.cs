using System.CommandLine;
using System.Globalization;
using Remit.Site;

namespace Remit.Commands;

/// <summary>What the verbs that run the site take: where to listen, and settings of the host.</summary>
internal sealed class SiteCommandOptions
{
    private readonly Option<int?> _port = new("--port") { Description = "The port to listen on, on this machine only (5080 when nothing is said)" };
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen, in full: http://0.0.0.0:8080" };

    /// <summary>Adds them to a verb, which then passes settings of the host on.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_urls);
        command.TreatUnmatchedTokensAsErrors = false;
        _port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 65535)
            {
                result.AddError("--port must be from 1 to 65535");
            }
        });
    }

    /// <summary>What was said.</summary>
    public SiteOptions Read(ParseResult parsed) =>
        new()
        {
            Urls =
                parsed.GetValue(_urls)
                ?? (parsed.GetValue(_port) is { } port ? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}") : null),
            HostSettings = parsed.UnmatchedTokens,
        };
}
