using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Remit.Accounts.OpenId;

/// <summary>A real OpenID Connect provider (npm oidc-provider) on loopback, as a process that ends with the tests; see <c>tests/openid/provider.mjs</c>.</summary>
public sealed class OpenIdProviderProcess : IAsyncLifetime
{
    private static readonly string Root = SharedMaterial.Project;
    private Process? _node;

    /// <summary>Its address.</summary>
    public string Issuer { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Root, "node_modules/oidc-provider")))
        {
            // the build fetches what the pages need; the tests need more
            using var fetch = Process.Start(
                new ProcessStartInfo("npm", ["ci", "--no-progress"]) { WorkingDirectory = Root, RedirectStandardOutput = true }
            )!;
            await fetch.StandardOutput.ReadToEndAsync();
            await fetch.WaitForExitAsync();
        }

        _node = Process.Start(
            new ProcessStartInfo(
                "node",
                [Path.Combine(Root, "tests/openid/provider.mjs"), "https://localhost/sign-in/organisation/answer", "https://localhost/signed-out"]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        Issuer = await SaidAsync("http://127.0.0.1:");
    }

    /// <summary>Gives it a new signing key in place of the one that it had.</summary>
    public async Task RollKeyAsync()
    {
        await _node!.StandardInput.WriteLineAsync("roll");
        await SaidAsync("done roll");
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.StandardInput.Close(); // at which it ends
            using CancellationTokenSource late = new(TimeSpan.FromSeconds(5));
            try
            {
                await _node.WaitForExitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                _node.Kill();
            }

            _node.Dispose();
        }
    }

    private async Task<string> SaidAsync(string beginning)
    {
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(60));
        while (await _node!.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("the OpenID Connect provider did not start: is oidc-provider in node_modules (npm ci)?");
    }
}

/// <summary>What somebody's browser does at the provider: goes where it is sent and fills in what is asked.</summary>
internal sealed class ProviderVisitor : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>How often it was asked who somebody is.</summary>
    public int Asked { get; private set; }

    /// <summary>Goes on at the provider until it leads elsewhere.</summary>
    /// <param name="address">Where the program led.</param>
    /// <param name="person">As whom to sign in when asked.</param>
    /// <returns>Where it leads back.</returns>
    public async Task<Uri> FollowAsync(Uri address, string person)
    {
        var host = address.Authority;
        for (var steps = 0; steps < 12; steps++)
        {
            using var answer = await _client.GetAsync(address);
            var next = answer.Headers.Location ?? await AnswerAsync(address, await answer.Content.ReadAsStringAsync(), person);
            address = new Uri(address, next);
            if (address.Authority != host)
            {
                return address;
            }
        }

        throw new InvalidOperationException($"the provider leads in circles: {address}");
    }

    public void Dispose() => _client.Dispose();

    private async Task<Uri> AnswerAsync(Uri address, string html, string person)
    {
        var form = (IHtmlFormElement?)new HtmlParser().ParseDocument(html).QuerySelector("form");
        Assert.True(form is not null, html);
        var values = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null).ToDictionary(i => i.Name!, i => i.Value);
        if (values.TryGetValue("login", out _))
        {
            (values["login"], values["password"]) = (person, "any");
            Asked++;
        }
        else
        {
            values["logout"] = "yes";
        }

        using var answer = await _client.PostAsync(new Uri(address, form.GetAttribute("action")), new FormUrlEncodedContent(values));
        return answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }
}
