namespace Remit.Accounts;

/// <summary>What a person signs in with. It says nothing of what they may do: that follows from their posts.</summary>
internal sealed class Account
{
    /// <summary>How many wrong tries in a row are let pass before sign-in by password or code pauses.</summary>
    public const int TriesBeforePause = 10;

    /// <summary>How long it pauses then.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Opens an account without any means to sign in yet.</summary>
    /// <param name="personId">Whose it is.</param>
    /// <param name="email">Where they sign in and where links are sent; see <see cref="Normal"/>.</param>
    /// <param name="now">The instant, in UTC.</param>
    public Account(Guid personId, string email, DateTime now) => (PersonId, Email, OpenedAt) = (personId, Normal(email), now);

    private Account() => Email = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose account it is; a person has at most one.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The e-mail address, in small letters.</summary>
    public string Email { get; private set; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>When it was ended, in UTC; null while it can be used.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>When somebody last signed in to it, in UTC; null when nobody has.</summary>
    public DateTime? SignedInAt { get; private set; }

    /// <summary>What ASP.NET Core Identity made of the password; null when none is set.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Wrong passwords and codes since somebody last signed in.</summary>
    public int WrongTries { get; private set; }

    /// <summary>Until when no password and no code is taken, in UTC; null when they are.</summary>
    public DateTime? PausedUntil { get; private set; }

    /// <summary>The secret shared with an authenticator app, protected; null when there is no second factor.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The time step of the last code that was taken: no code is taken twice.</summary>
    public long AuthenticatorStep { get; private set; }

    public bool HasSecondFactor => AuthenticatorKey is not null;

    /// <summary>An address as it is compared: two that differ in capitals are one.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    public bool IsPaused(DateTime now) => now < PausedUntil;

    /// <summary>Counts a wrong password or code.</summary>
    /// <returns>Whether sign-in pauses because of it.</returns>
    public bool CountWrongTry(DateTime now)
    {
        WrongTries++;
        if (WrongTries < TriesBeforePause)
        {
            return false;
        }

        (WrongTries, PausedUntil) = (0, now + Pause);
        return true;
    }

    /// <summary>Notes that somebody signed in.</summary>
    public void SignIn(DateTime now)
    {
        ForgetWrongTries();
        SignedInAt = now;
    }

    /// <summary>Forgets wrong tries: somebody signed in, or proved to read the account's mail.</summary>
    public void ForgetWrongTries() => (WrongTries, PausedUntil) = (0, null);

    public void ChangeEmail(string email) => Email = Normal(email);

    public void SetPassword(string hash) => PasswordHash = hash;

    /// <param name="protectedKey">The shared secret, protected.</param>
    /// <param name="step">The time step of the code that proved it.</param>
    public void SetSecondFactor(string protectedKey, long step) => (AuthenticatorKey, AuthenticatorStep) = (protectedKey, step);

    public void UseCodeOf(long step) => AuthenticatorStep = step;

    public void RemoveSecondFactor() => (AuthenticatorKey, AuthenticatorStep) = (null, 0);

    public void End(DateTime now) => EndedAt ??= now;

    public void Reopen() => EndedAt = null;
}
