namespace Remit.Api;

/// <summary>Where programs ask.</summary>
internal static class ApiUrls
{
    private const string Root = "/api";

    extension(PathString path)
    {
        /// <summary>Whether what stands at an address is for programs: there a key says who asks, and no cookie is looked at.</summary>
        public bool IsForPrograms => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
    }
}
