using System.Security.Claims;
using Remit.People;

namespace Remit.Site;

/// <summary>A circle of people for whom a route is there.</summary>
internal sealed class Audience
{
    private readonly Role[] _roles;
    private readonly bool _demoOnly;
    private readonly bool _anyRole;

    private Audience(string name, Role[] roles, bool demoOnly = false, bool anyRole = false) =>
        (Name, _roles, _demoOnly, _anyRole) = (name, roles, demoOnly, anyRole);

    /// <summary>Anybody, signed in or not.</summary>
    public static Audience Everyone { get; } = new("everyone", []);

    /// <summary>Anybody who looks at the demo; elsewhere the route does not exist.</summary>
    public static Audience Demo { get; } = new("visitors of the demo", [], demoOnly: true);

    /// <summary>Those who bring decisions into the register and check what is read in them; for anybody else who is signed in there is nothing there.</summary>
    public static Audience Officers { get; } = new("officers of the authority", [Role.ProgrammeOfficer, Role.Finance, Role.Legal, Role.Governance]);

    /// <summary>Those who have a post in the authority, held or covered today.</summary>
    public static Audience Authority { get; } = new("people with a post in the authority", [.. Post.RolesOfPosts]);

    /// <summary>Those whose post signs decisions; which of them it may sign follows from the scheme of delegation.</summary>
    public static Audience Approvers { get; } = new("approvers", [Role.Approver]);

    /// <summary>Those who watch the route, the dates and what is published.</summary>
    public static Audience Governance { get; } = new("governance", [Role.Governance]);

    /// <summary>Those who keep the authority's money.</summary>
    public static Audience Finance { get; } = new("finance officers", [Role.Finance]);

    /// <summary>Those who run programmes.</summary>
    public static Audience ProgrammeOfficers { get; } = new("programme officers", [Role.ProgrammeOfficer]);

    /// <summary>Those who run programmes, and those who act for organisations that take part in them; what these see is their organisation's.</summary>
    public static Audience ProgrammesAndPartners { get; } = new("programme officers and partners", [Role.ProgrammeOfficer, Role.Partner]);

    /// <summary>Those who may promise money of an envelope.</summary>
    public static Audience Spenders { get; } = new("finance and programme officers", [Role.Finance, Role.ProgrammeOfficer]);

    /// <summary>Those who keep people, posts and the scheme of delegation.</summary>
    public static Audience Administrators { get; } = new("administrators", [Role.Administrator]);

    /// <summary>Those who see to it that what falls due is done, and that mail arrives.</summary>
    public static Audience Watchers { get; } = new("administrators and governance", [Role.Administrator, Role.Governance]);

    /// <summary>Those who keep the clauses of which agreements are made.</summary>
    public static Audience ClauseKeepers { get; } = new("legal officers and administrators", [Role.Legal, Role.Administrator]);

    /// <summary>Anybody who is signed in; what they see is their own.</summary>
    public static Audience SignedIn { get; } = new("anybody who is signed in", [], anyRole: true);

    /// <summary>Those who prepare payments, check what they pay, and approve them.</summary>
    public static Audience Payers { get; } = new("finance, programme officers and approvers", [Role.Finance, Role.ProgrammeOfficer, Role.Approver]);

    /// <summary>People of organisations that take part; what they see is their organisation's.</summary>
    public static Audience Partners { get; } = new("partners", [Role.Partner]);

    /// <summary>Those who claim, each for their organisation, and those who check claims and pay them.</summary>
    public static Audience Claims { get; } =
        new("partners, finance, programme officers and approvers", [Role.Partner, Role.Finance, Role.ProgrammeOfficer, Role.Approver]);

    /// <summary>Those who keep bank details: an organisation's own people, and finance.</summary>
    public static Audience BankDetails { get; } = new("partners and finance officers", [Role.Partner, Role.Finance]);

    /// <summary>Those who live by the rules on payments, and those who enter them.</summary>
    public static Audience PaymentRules { get; } = new("finance officers and administrators", [Role.Finance, Role.Administrator]);

    /// <summary>Who they are, in words that stand in "this page is for …".</summary>
    public string Name { get; }

    /// <summary>What this visitor gets.</summary>
    public Admission Of(ClaimsPrincipal user, bool demo) =>
        this switch
        {
            { _demoOnly: true } when !demo => Admission.NotFound,
            { _roles: [], _anyRole: false } => Admission.Welcome,
            _ when user.Identity?.IsAuthenticated != true => Admission.WhoAreYou,
            { _anyRole: true } => Admission.Welcome,
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
