using Microsoft.AspNetCore.OpenApi;

namespace Remit.Api;

/// <summary>Puts what programs write with into the program.</summary>
internal static class ApiSetup
{
    /// <summary>Adds it.</summary>
    public static void AddRemitApi(this IServiceCollection services)
    {
        services.AddSingleton<RequestsUnderWay>();
        services.Configure<OpenApiOptions>("v1", WriteOpenApi.Describe);
    }

    /// <summary>Maps an act of programs: it needs a key (<see cref="IdempotencyKey"/>) and acts once.</summary>
    /// <param name="app">The program.</param>
    /// <param name="route">Its route.</param>
    /// <param name="act">What it does; its body is read with <see cref="AskedBody"/>, and it answers with an <see cref="ApiAnswer"/>.</param>
    /// <typeparam name="TAsked">The shape of the body, for the description.</typeparam>
    /// <typeparam name="TMade">What it makes.</typeparam>
    public static RouteHandlerBuilder MapAct<TAsked, TMade>(this IEndpointRouteBuilder app, string route, Delegate act) =>
        app.MapPost(route, act)
            .AddEndpointFilter<OnceRequests>()
            .DisableAntiforgery()
            .WithMetadata(new ActMark(typeof(TAsked)))
            .Produces<TMade>(StatusCodes.Status201Created)
            .Problems(400, 401, 404, 409, 413, 415, 422, 429, 503);

    /// <summary>Says that a route answers with these problems.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<ApiProblem>(status, "application/problem+json");
        }

        return route;
    }

    /// <summary>Marks a route that needs an API key.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder route) => route.WithMetadata(KeyMark.Only).Problems(401, 404, 429);
}

/// <summary>That a route acts, and what it takes.</summary>
/// <param name="Asked">The shape of its body.</param>
internal sealed record ActMark(Type Asked);

/// <summary>That a route only reads, and yet needs a key.</summary>
internal sealed class KeyMark
{
    private KeyMark() { }

    public static KeyMark Only { get; } = new();
}
