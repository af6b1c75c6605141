using Microsoft.AspNetCore.StaticAssets;
using Remit.Accounts;
using Remit.Api;

namespace Remit.Site;

/// <summary>The one door: every request passes here after its route is known and before anything of the route runs.</summary>
internal sealed class AccessGate(RequestDelegate next, SiteOptions options)
{
    /// <summary>What is there for somebody who must set up a second factor before anything else.</summary>
    private static readonly HashSet<string> MayComeFirst =
    [
        AccountUrls.SecondFactor,
        AccountUrls.RecoveryCodes,
        SiteUrls.SignOut,
        AccountUrls.SignedOut,
        "/errors",
        SiteUrls.HealthLive,
        SiteUrls.HealthReady,
    ];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<KeyRefusal>() is { } refused)
        {
            var answer = ApiAnswer.Problem(refused.Status, new ApiError(refused.Code, refused.Why));
            return (answer with { RetryAfter = refused.SecondsToWait }).ExecuteAsync(context);
        }

        // no endpoint: nothing will answer, which is a 404; a static asset is as public as the style sheet
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return next(context);
        }

        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        if (context.User.WantsSecondFactor && !MayComeFirst.Contains("/" + route?.Trim('/')))
        {
            context.Response.Redirect(AccountUrls.SecondFactor);
            return Task.CompletedTask;
        }

        switch (route is null ? Admission.NotFound : Access.Of(route)?.Of(context.User, options.Demo) ?? Admission.NotFound)
        {
            case Admission.Welcome:
                return next(context);
            case Admission.WhoAreYou when context.Request.Path.IsForPrograms:
                return ApiAnswer
                    .Problem(StatusCodes.Status401Unauthorized, new ApiError("accounts.no-key", "Send an API key: Authorization: Bearer …"))
                    .ExecuteAsync(context);
            case Admission.WhoAreYou:
                AskWho(context);
                return Task.CompletedTask;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    private static void AskWho(HttpContext context)
    {
        var wanted = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : SiteUrls.Home;
        context.Response.Redirect(SiteUrls.SignInFor(wanted));
    }
}
