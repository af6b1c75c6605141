using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Accounts;

/// <summary>People with accounts.</summary>
internal static class Examples
{
    public const string Email = "ruth.bell@example.org";
    public const string Name = "Ruth Bell";
    public const string Password = "copper lantern meadow";

    extension(RunningSite site)
    {
        /// <summary>Somebody who holds a post with a role from long ago, with an account and a password.</summary>
        public Task<Account> OpenAccountAsync(Role role, string email = Email, string name = Name, string? password = Password) =>
            site.WithAsync(
                async (db, services) =>
                {
                    Person person = new(name, email);
                    Account account = new(person.Id, email, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
                    if (password is not null)
                    {
                        account.SetPassword(services.GetRequiredService<Credentials>().Hash(account, password));
                    }

                    db.AddRange(person, account);
                    if (role is not (Role.Citizen or Role.Partner or Role.Participant)) // these are so without a post
                    {
                        Post post = new($"Holder of the role {role}", role == Role.Approver ? Rank.All[^1] : null, directorate: null, [role]);
                        db.AddRange(post, new PostHolding(post.Id, person.Id, new(2015, 1, 1), null));
                    }

                    await db.SaveAsync(new("A test", "opened an account", "a test", null, account.OpenedAt));
                    return account;
                }
            );

        /// <summary>Works in a scope of its own, as a request does.</summary>
        public async Task<T> WithAsync<T>(Func<RemitDb, IServiceProvider, Task<T>> work)
        {
            await using var scope = site.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<RemitDb>(), scope.ServiceProvider);
        }

        /// <summary>The mail posted to an address, oldest first.</summary>
        public Task<List<OutboxMessage>> MailToAsync(string email) =>
            site.WithAsync((db, _) => db.Outbox.Where(m => m.To == email).OrderBy(m => m.PostedAt).ToListAsync());

        /// <summary>The acts in the journal about an account, oldest first.</summary>
        public Task<List<string>> ActsAsync(Account account) =>
            site.WithAsync(
                (db, _) =>
                    db.Journal.Where(e => e.Subject == AccountJournal.Subject(account.Id)).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
            );
    }

    extension(Visitor visitor)
    {
        /// <summary>Signs in with an address and a password.</summary>
        public async Task<HttpResponseMessage> SignInAsync(string email = Email, string password = Password, string? wanted = null)
        {
            var page = await visitor.OpenAsync(wanted is null ? SiteUrls.SignIn : SiteUrls.SignInFor(wanted));
            return await page.Fill(("E-mail address", email), ("Password", password)).SubmitAsync("Sign in");
        }

        /// <summary>What the bar at the top says; empty when nobody is signed in.</summary>
        public async Task<string> WhoAsync() =>
            (await visitor.OpenAsync(SiteUrls.About)).Document.QuerySelector(".remit-persona p") is { } who ? OpenPage.Words(who) : "";
    }
}

/// <summary>A clock that a test moves.</summary>
internal sealed class MovedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
