namespace Remit.Site;

/// <summary>What a request may ask of the site.</summary>
internal static class SiteLimits
{
    /// <summary>The largest upload, in bytes: a page that takes files states it as its request size limit.</summary>
    public const int UploadBytes = 50 * 1024 * 1024;
}
