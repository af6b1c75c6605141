using Remit.Rules;

namespace Remit.Site;

/// <summary>Why a request got no page, as it is told to whoever asked.</summary>
/// <param name="Status">The HTTP status, 400 to 599.</param>
/// <param name="Id">What stands in the log line too.</param>
/// <param name="Path">What was asked for.</param>
/// <param name="Breaches">The rules against it; empty when no rule was.</param>
internal sealed record Failure(int Status, string Id, PathString Path, IReadOnlyList<Breach> Breaches)
{
    /// <summary>The heading.</summary>
    public string Title =>
        Status switch
        {
            StatusCodes.Status400BadRequest => "We could not read that request",
            StatusCodes.Status403Forbidden => "You may not do that",
            StatusCodes.Status404NotFound => "Page not found",
            StatusCodes.Status405MethodNotAllowed => "That cannot be done here",
            StatusCodes.Status409Conflict => "That cannot be done",
            StatusCodes.Status413PayloadTooLarge => "That file is too large",
            StatusCodes.Status429TooManyRequests => "Too many tries",
            StatusCodes.Status503ServiceUnavailable => "Sorry, the register is not available",
            >= 500 => "Sorry, there is a problem",
            _ => "That did not work",
        };

    /// <summary>What to do about it.</summary>
    public string Detail =>
        Status switch
        {
            StatusCodes.Status400BadRequest =>
                "The form may have been open for a long time, or part of it did not arrive. Go back, reload the page and try again.",
            StatusCodes.Status403Forbidden =>
                "You are signed in, but this is for other people. If it should be open to you, ask the officer who runs the register.",
            StatusCodes.Status404NotFound => "Check the address, or look for the decision in the register.",
            StatusCodes.Status405MethodNotAllowed => "This address answers other kinds of request.",
            StatusCodes.Status409Conflict => "A rule stands against it, or somebody changed it while you were looking. Nothing was saved.",
            StatusCodes.Status413PayloadTooLarge => $"A file may have up to {SiteLimits.UploadBytes / (1024 * 1024)} MB. Nothing was saved.",
            StatusCodes.Status429TooManyRequests => "Wait a minute, then try again.",
            StatusCodes.Status503ServiceUnavailable => "Try again in a few minutes.",
            >= 500 => "Nothing that you were doing was saved. Try again in a few minutes.",
            _ => "Go back, reload the page and try again.",
        };
}
