using System.CommandLine;
using Remit.Accounts;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit account</c>: opens accounts where the program stands: the first one, and for somebody whom no mail reaches.</summary>
internal static class AccountCommand
{
    public static Command Build() =>
        new("account", "Opens accounts from the command line: the first one, or where no mail can be sent.") { Create(), Link() };

    private static Command Create()
    {
        Command create = new(
            "create",
            "Enters a person, gives them a post with a role, opens their account and prints a link, good once, with which they choose their password."
        );
        var email = Required("--email", "Where they sign in, and where mail reaches them");
        var name = Required("--name", "Their name as it is shown");
        var role = Required("--role", $"What their post makes them: {string.Join(", ", RoleNames.Keys)}");
        role.Validators.Add(said =>
        {
            if (said.GetValueOrDefault<string>() is not { } text || !RoleNames.ContainsKey(text))
            {
                said.AddError($"--role must be one of {string.Join(", ", RoleNames.Keys)}");
            }
        });
        Add(create, email, name, role, DatabaseOption.Named, Address);
        create.SetAction(
            (parsed, stop) =>
                RunAsync(
                    parsed,
                    (opening, cancellation) =>
                        opening.OpenAsync(parsed.GetValue(email)!, parsed.GetValue(name)!, RoleNames[parsed.GetValue(role)!], cancellation),
                    stop
                )
        );
        return create;
    }

    private static Command Link()
    {
        Command link = new("link", "Prints a link, good once, with which somebody who has an account chooses a new password.");
        var email = Required("--email", "Where they sign in");
        Add(link, email, DatabaseOption.Named, Address);
        link.SetAction((parsed, stop) => RunAsync(parsed, (opening, cancellation) => opening.LinkAsync(parsed.GetValue(email)!, cancellation), stop));
        return link;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        Func<AccountOpening, CancellationToken, Task<OpeningOutcome>> act,
        CancellationToken stop
    )
    {
        await using var services = new ServiceCollection().AddLogging().AddRemitStorage(DatabaseOption.Of(parsed)).BuildServiceProvider();
        await services.MigrateRemitAsync(stop);
        await using var scope = services.CreateAsyncScope();
        var outcome = await act(new(scope.ServiceProvider.GetRequiredService<RemitDb>(), TimeProvider.System), stop);
        if (outcome.Key is null)
        {
            Console.Error.WriteLine($"remit: {outcome.Message}");
            return ExitCode.Refused;
        }

        var site = (parsed.GetValue(Address) ?? Environment.GetEnvironmentVariable("Remit__Address") ?? RemitSite.DefaultUrls).TrimEnd('/');
        Console.WriteLine(outcome.Message);
        Console.WriteLine(site + AccountUrls.SetPasswordWith(outcome.Key));
        return ExitCode.Done;
    }

    private static Option<string?> Address { get; } =
        new("--address") { Description = $"Where the site is, for the link; else Remit__Address, else {RemitSite.DefaultUrls}" };

    /// <summary>"programme-officer" and so on.</summary>
    private static readonly Dictionary<string, Role> RoleNames = Enum.GetValues<Role>()
        .Except([Role.Approver, Role.Partner, Role.Participant, Role.Citizen]) // these need a rank or an organisation, which the pages ask for
        .ToDictionary(role =>
            string.Concat(role.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"))
        );

    private static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };

    private static void Add(Command command, params Option[] options) => Array.ForEach(options, command.Options.Add);
}
