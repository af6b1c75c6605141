using Remit.People;

namespace Remit.Accounts.OpenId;

/// <summary>The organisation's own sign-in, if there is one (<c>Remit:OpenId:…</c>).</summary>
/// <remarks>Source: OpenID Connect Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0.</remarks>
internal sealed record OpenIdSettings
{
    /// <summary>Where its settings stand.</summary>
    public const string Section = "Remit:OpenId";

    /// <summary>The name of the sign-in in the framework.</summary>
    public const string Scheme = "organisation";

    /// <summary>The address under which its configuration is found; empty when there is none.</summary>
    public string Authority { get; private init; } = "";

    public string ClientId { get; private init; } = "";

    public string ClientSecret { get; private init; } = "";

    /// <summary>What the button calls it: "City Hall account".</summary>
    public string Name { get; private init; } = "";

    /// <summary>What is asked for besides openid, profile and email.</summary>
    public IReadOnlyList<string> Scopes { get; private init; } = [];

    /// <summary>The claim that lists somebody's groups.</summary>
    public string GroupsClaim { get; private init; } = "";

    /// <summary>Which role a group gives.</summary>
    public IReadOnlyDictionary<string, Role> Groups { get; private init; } = new Dictionary<string, Role>();

    /// <summary>Whether somebody whose address the organisation vouches for gets at the account with this address, when they come for the first time.</summary>
    public bool LinksByEmail { get; private init; }

    /// <summary>Whether somebody new, in a group that gives a role, gets an account.</summary>
    public bool OpensAccounts { get; private init; }

    public bool IsOn => Authority.Length > 0;

    /// <summary>Only a provider on this machine, as in a test, may speak plain HTTP.</summary>
    public bool RequiresHttps => !new Uri(Authority).IsLoopback;

    /// <exception cref="InvalidOperationException">A setting is missing or wrong.</exception>
    public static OpenIdSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section["Authority"] is not { Length: > 0 } authority)
        {
            return new();
        }

        if (
            !Uri.TryCreate(authority, UriKind.Absolute, out var address)
            || (address.Scheme != "https" && !(address.Scheme == "http" && address.IsLoopback))
        )
        {
            throw new InvalidOperationException($"{Section}:Authority must be an https address; it is {authority}");
        }

        return new()
        {
            Authority = authority.TrimEnd('/'),
            ClientId = Needed(section, "ClientId"),
            ClientSecret = Needed(section, "ClientSecret"),
            Name = section["Name"] ?? "your organisation’s account",
            Scopes = (section["Scopes"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
            GroupsClaim = section["GroupsClaim"] ?? "groups",
            Groups = section.GetSection("Groups").GetChildren().ToDictionary(group => group.Key, RoleOf),
            LinksByEmail = Said(section, "LinkByEmail"),
            OpensAccounts = Said(section, "OpenAccounts"),
        };
    }

    /// <summary>The roles that groups give.</summary>
    public IReadOnlyList<Role> RolesOf(IEnumerable<string> groups) =>
        [.. groups.Select(g => Groups.TryGetValue(g, out var role) ? role : (Role?)null).OfType<Role>().Distinct()];

    private static string Needed(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{Section}:{key} is needed when {Section}:Authority is set");

    private static bool Said(IConfigurationSection section, string key) =>
        section[key] switch
        {
            null or "" => false,
            var said when bool.TryParse(said, out var value) => value,
            var said => throw new InvalidOperationException($"{Section}:{key} must be true or false; it is {said}"),
        };

    private static Role RoleOf(IConfigurationSection group) =>
        Enum.TryParse<Role>(group.Value, ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? role
            : throw new InvalidOperationException(
                $"{Section}:Groups:{group.Key} must be one of {string.Join(", ", Enum.GetNames<Role>())}; it is {group.Value}"
            );
}
