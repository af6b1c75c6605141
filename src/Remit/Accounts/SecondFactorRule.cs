using Remit.People;

namespace Remit.Accounts;

/// <summary>Who must sign in with more than a password (<c>Remit:SecondFactor</c>); whoever has set a second factor up needs it in any case.</summary>
internal sealed class SecondFactorRule
{
    /// <summary>The setting.</summary>
    public const string Setting = "Remit:SecondFactor";

    private readonly Func<IEnumerable<string>, bool> _wants;

    /// <exception cref="InvalidOperationException">The setting is none of its three words.</exception>
    public SecondFactorRule(IConfiguration configuration) =>
        _wants = configuration[Setting] switch
        {
            null or "" or "approvers" => roles => roles.Contains(nameof(Role.Approver)),
            "everyone" => _ => true,
            "none" => _ => false,
            var said => throw new InvalidOperationException($"{Setting} must be approvers, everyone or none; it is {said}"),
        };

    /// <summary>Whether somebody with these roles must have one.</summary>
    public bool Wants(IEnumerable<string> roles) => _wants(roles);
}
