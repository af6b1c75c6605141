namespace Remit.Accounts;

/// <summary>How somebody showed who they are.</summary>
internal enum SignInWay
{
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
    OpenId,
}

/// <summary>That somebody is signed in with one browser: the cookie names this row, and ending the row ends it at once on every instance.</summary>
internal sealed class Session
{
    /// <summary>The longest text of a browser that is kept.</summary>
    public const int BrowserLength = 200;

    public Session(Account account, SignInWay way, string? browser, DateTime now)
    {
        (AccountId, Way, BeganAt, SeenAt) = (account.Id, way, now, now);
        Browser = browser is { Length: > BrowserLength } ? browser[..BrowserLength] : browser;
    }

    private Session() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    public SignInWay Way { get; private init; }

    /// <summary>What the browser says it is.</summary>
    public string? Browser { get; private init; }

    /// <summary>In UTC.</summary>
    public DateTime BeganAt { get; private init; }

    /// <summary>When it was last used, to the minute, in UTC.</summary>
    public DateTime SeenAt { get; private init; }

    /// <summary>In UTC; null while it has not been ended.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Roles that the organisation's groups gave at sign-in, besides those of posts.</summary>
    public IReadOnlyList<People.Role> GroupRoles { get; init; } = [];

    /// <summary>What the organisation's sign-in must be shown to end its own session, protected; null when it was not asked.</summary>
    public string? IdToken { get; init; }

    /// <summary>A second factor was shown, or another had to see to it.</summary>
    public bool IsStrong => Way != SignInWay.Password;

    public bool IsOver(SessionLimits limits, DateTime now) => EndedAt is not null || limits.AreOver(BeganAt, SeenAt, now);

    public void End(DateTime now) => EndedAt ??= now;
}

/// <summary>How long people stay signed in.</summary>
/// <param name="Whole">From sign-in, used or not.</param>
/// <param name="Idle">Without a page being asked for.</param>
internal sealed record SessionLimits(TimeSpan Whole, TimeSpan Idle)
{
    /// <summary>The settings.</summary>
    public const string HoursSetting = "Remit:Session:Hours";
    public const string IdleSetting = "Remit:Session:IdleMinutes";

    /// <summary>So often at most it is written down that a session is in use.</summary>
    public TimeSpan SeenEvery => TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerMinute, Idle.Ticks / 10));

    /// <exception cref="InvalidOperationException">A setting is no number in its range.</exception>
    public static SessionLimits Of(IConfiguration configuration) =>
        new(
            TimeSpan.FromHours(Number(configuration, HoursSetting, 12, 1, 24)),
            TimeSpan.FromMinutes(Number(configuration, IdleSetting, 30, 5, 24 * 60))
        );

    public bool AreOver(DateTime began, DateTime seen, DateTime now) => now >= began + Whole || now >= seen + Idle;

    private static int Number(IConfiguration configuration, string setting, int usual, int least, int most) =>
        configuration[setting] is not { Length: > 0 } said ? usual
        : int.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new InvalidOperationException($"{setting} must be a whole number from {least} to {most}; it is {said}");
}
