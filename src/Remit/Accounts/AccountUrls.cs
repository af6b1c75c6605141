namespace Remit.Accounts;

/// <summary>Where accounts are.</summary>
internal static class AccountUrls
{
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string SecondFactor = "/account/second-factor";
    public const string RecoveryCodes = "/account/recovery-codes";
    public const string Passkeys = "/account/passkeys";
    public const string ApiKeys = "/account/api-keys";
    public const string ApiKeyEndRoute = "/account/api-keys/{id:guid}/end";
    public const string AllApiKeys = "/accounts/api-keys";
    public const string Code = "/sign-in/code";
    public const string Forgotten = "/sign-in/forgotten";
    public const string SetPassword = "/sign-in/set-password";
    public const string PasskeySignIn = "/sign-in/passkey";
    public const string OpenIdSignIn = "/sign-in/organisation";
    public const string OpenIdAnswer = "/sign-in/organisation/answer";
    public const string Problem = "/sign-in/problem";
    public const string SignedOut = "/signed-out";
    public const string List = "/accounts";
    public const string New = "/accounts/new";
    public const string OneRoute = "/accounts/{id:guid}";

    public static string One(Guid id) => $"{List}/{id}";

    /// <summary>The page on which an API key is ended.</summary>
    public static string ApiKeyEnd(Guid id) => $"{ApiKeys}/{id}/end";

    /// <summary>The link that a mail carries; the key stands behind the question mark, where no log of paths has it.</summary>
    public static string SetPasswordWith(string key) => $"{SetPassword}?key={Uri.EscapeDataString(key)}";

    public static string SignedOutOf(string ended) => $"{SignedOut}?of={Uri.EscapeDataString(ended)}";

    public static string OpenIdSignInFor(string? wanted) => wanted is null ? OpenIdSignIn : $"{OpenIdSignIn}?wanted={Uri.EscapeDataString(wanted)}";

    /// <summary>Links the account of whoever is signed in to the organisation's.</summary>
    public static string OpenIdLink => $"{OpenIdSignIn}?link=true&wanted={Uri.EscapeDataString(Account)}";

    public static string CodeFor(string onward) => $"{Code}?wanted={Uri.EscapeDataString(onward)}";

    public static string ProblemWith(string id, OpenId.OpenIdProblem why) => $"{Problem}?id={id}&why={why}";
}
