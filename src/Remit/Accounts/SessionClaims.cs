using System.Security.Claims;

namespace Remit.Accounts;

/// <summary>What a session says of somebody, besides who they are.</summary>
internal static class SessionClaims
{
    /// <summary>The id of the session; all that the cookie holds.</summary>
    public const string Session = "session";

    /// <summary>The id of the account.</summary>
    public const string Account = "account";

    /// <summary>A role that the organisation's groups gave at sign-in.</summary>
    public const string GroupRole = "group-role";

    /// <summary>That nothing but a password was shown.</summary>
    public const string PasswordAlone = "password-alone";

    /// <summary>That a second factor must be set up before anything else: until then nobody has any role.</summary>
    public const string SecondFactorWanted = "second-factor-wanted";

    extension(ClaimsPrincipal user)
    {
        /// <summary>The account somebody is signed in with; null for a persona and for nobody.</summary>
        public Guid? AccountId => Id(user, Account);

        /// <summary>The session; null for a persona and for nobody.</summary>
        public Guid? SessionId => Id(user, Session);

        /// <summary>Whether somebody must set up a second factor before anything else.</summary>
        public bool WantsSecondFactor => user.HasClaim(c => c.Type == SecondFactorWanted);
    }

    private static Guid? Id(ClaimsPrincipal user, string type) =>
        user.FindFirst(type) is { Value: var text } && Guid.TryParse(text, out var id) ? id : null;
}
