using Microsoft.AspNetCore.Http.Features;

namespace Remit.Site;

/// <summary>Refuses a body that says it is larger than its page takes before any of it is read: read half, it would look like a broken form.</summary>
internal sealed class SizeGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength > most && context.Features.Get<Failure>() is null) // the page that tells it reads no body
        {
            throw new BadHttpRequestException(
                $"a body of {context.Request.ContentLength} octets, where {most} are taken",
                StatusCodes.Status413PayloadTooLarge
            );
        }

        return next(context);
    }
}
