using System.Security.Claims;

namespace Remit.Site;

/// <summary>A circle of people for whom a route is there.</summary>
internal sealed class Audience
{
    private readonly Role[] _roles;
    private readonly bool _demoOnly;

    private Audience(string name, Role[] roles, bool demoOnly = false) => (Name, _roles, _demoOnly) = (name, roles, demoOnly);

    /// <summary>Anybody, signed in or not.</summary>
    public static Audience Everyone { get; } = new("everyone", []);

    /// <summary>Anybody who looks at the demo; elsewhere the route does not exist.</summary>
    public static Audience Demo { get; } = new("visitors of the demo", [], demoOnly: true);

    /// <summary>Those who bring decisions into the register and check what is read in them; for anybody else who is signed in there is nothing there.</summary>
    public static Audience Officers { get; } = new("officers of the authority", [Role.ProgrammeOfficer, Role.Finance, Role.Legal, Role.Governance]);

    /// <summary>Who they are, in words that stand in "this page is for …".</summary>
    public string Name { get; }

    /// <summary>What this visitor gets.</summary>
    public Admission Of(ClaimsPrincipal user, bool demo) =>
        this switch
        {
            { _demoOnly: true } when !demo => Admission.NotFound,
            { _roles: [] } => Admission.Welcome,
            _ when user.Identity?.IsAuthenticated != true => Admission.WhoAreYou,
            _ => _roles.Any(role => user.IsInRole(role.ToString())) ? Admission.Welcome : Admission.NotFound,
        };
}

/// <summary>What the door says to somebody.</summary>
internal enum Admission
{
    /// <summary>Come in.</summary>
    Welcome,

    /// <summary>Sign in first; where nobody can, the page does not exist.</summary>
    WhoAreYou,

    /// <summary>There is nothing here.</summary>
    NotFound,
}
