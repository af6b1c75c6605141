using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Opens accounts from the command line, where whoever types is trusted with the database itself.</summary>
internal sealed class AccountOpening(RemitDb db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Enters a person with a post, if they are not there yet, and opens their account.</summary>
    public async Task<OpeningOutcome> OpenAsync(string email, string name, Role role, CancellationToken cancellation)
    {
        if (!AccountWords.IsEmail(email) || string.IsNullOrWhiteSpace(name))
        {
            return new(null, "--email must be an address such as name@example.org, and --name must not be empty");
        }

        await using var writing = await db.WriteAsync(cancellation);
        if (await db.AccountOfAsync(email, cancellation) is not null)
        {
            return new(
                null,
                $"there is an account with the address {Account.Normal(email)} already; for a new password: remit account link --email {email}"
            );
        }

        Person person = new(name.Trim(), Account.Normal(email));
        db.People.Add(person);
        var post = await PostAsync(role, cancellation);
        db.PostHoldings.Add(new(post.Id, person.Id, clock.LondonToday, Until: null));
        Account account = new(person.Id, email, Now);
        db.Accounts.Add(account);
        var key = await db.MakeLinkAsync(account, isInvitation: true, Now, cancellation);
        await db.SaveAsync(AccountJournal.AtCommandLine($"opened an account for {person.Name}, {post.Title}", account, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return new(
            key,
            $"{person.Name} has an account now and holds the post \"{post.Title}\". They choose their password here, once, until {Until(AccountLink.InvitationLasts)}:"
        );
    }

    /// <summary>Makes a link for somebody who has an account.</summary>
    public async Task<OpeningOutcome> LinkAsync(string email, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (await db.AccountOfAsync(email, cancellation) is not { EndedAt: null } account)
        {
            return new(null, $"there is no account in use with the address {Account.Normal(email)}");
        }

        var key = await db.MakeLinkAsync(account, isInvitation: true, Now, cancellation);
        await db.SaveAsync(AccountJournal.AtCommandLine("made a link to a new password", account, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return new(key, $"A new password can be chosen here, once, until {Until(AccountLink.InvitationLasts)}:");
    }

    /// <summary>The post that bears a role alone, made when there is none.</summary>
    private async Task<Post> PostAsync(Role role, CancellationToken cancellation)
    {
        var posts = await db.Posts.ToListAsync(cancellation);
        if (posts.Find(p => p.Rank is null && p.Roles.Count == 1 && p.Roles[0] == role && p.LastDay is null) is { } standing)
        {
            return standing;
        }

        Post made = new(Title(role), rank: null, directorate: null, [role]);
        db.Posts.Add(made);
        return made;
    }

    /// <summary>"Programme officer" of ProgrammeOfficer.</summary>
    private static string Title(Role role) =>
        string.Concat(
            role.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLower(c, CultureInfo.InvariantCulture)}" : c.ToString())
        );

    private string Until(TimeSpan lasts) => AccountWords.Instant(Now + lasts);
}

/// <summary>What came of it.</summary>
/// <param name="Key">The key of the link; null when it was refused.</param>
/// <param name="Message">What to say, or why not.</param>
internal sealed record OpeningOutcome(string? Key, string Message);
