using Microsoft.AspNetCore.OutputCaching;

namespace Remit.Site;

/// <summary>
/// Pages of the public register, kept ready for people who are not signed in: <c>[OutputCache(PolicyName = PublicCache.Policy)]</c>.
/// The framework's own rule never keeps an answer to somebody signed in, nor one that sets a cookie.
/// </summary>
internal static class PublicCache
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "public-register";

    /// <summary>What an act that changes the register evicts on its own instance; others follow within <see cref="Age"/>.</summary>
    public const string Tag = "register";

    /// <summary>How long another instance may show what was there before.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = 32 * 1024 * 1024;
        options.MaximumBodySize = 512 * 1024;
        options.AddPolicy(Policy, policy => policy.Expire(Age).Tag(Tag).SetVaryByQuery("*").SetVaryByHeader("Accept-Encoding"));
    }
}
