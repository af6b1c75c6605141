using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Remit.Site;

/// <summary>Somebody with a browser: keeps cookies, reads pages, fills in forms by their labels.</summary>
internal sealed class Visitor(HttpClient client, CookieContainer? cookies = null)
{
    private readonly CookieContainer _cookies = cookies ?? new();
    private readonly HttpClient _client = client;

    public Visitor(TestServer server)
        : this(server.CreateClient()) { }

    /// <summary>Somebody else who has got hold of the cookies as they are now, at this instance of the program or another.</summary>
    public Visitor At(RunningSite site)
    {
        var other = site.Visit();
        foreach (Cookie cookie in _cookies.GetAllCookies())
        {
            other._cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain) { Secure = cookie.Secure });
        }

        return other;
    }

    /// <summary>Asks for an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Sends values as a form does.</summary>
    public Task<HttpResponseMessage> PostAsync(string url, params (string Name, string Value)[] values) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))),
            }
        );

    /// <summary>Sends any request, with the visitor's cookies.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var address = new Uri(_client.BaseAddress!, request.RequestUri!);
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                _cookies.SetCookies(address, cookie);
            }
        }

        return answer;
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task<OpenPage> OpenAsync(string url)
    {
        var answer = await GetAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url} answered {(int)answer.StatusCode}");
        return new OpenPage(this, url, await ReadAsync(answer));
    }

    /// <summary>Reads the page that an answer brought.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
