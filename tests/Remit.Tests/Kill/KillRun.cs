using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Accounts;
using Remit.Mail;
using Remit.People;
using Remit.PublicLog;
using Remit.Site;
using Remit.Storage;

namespace Remit.Kill;

/// <summary>Starts the program, has people send forms, kills it at a random moment, and looks at what it left behind; again and again on one database.</summary>
internal sealed class KillRun(string database, KillScenario scenario, int seed) : IAsyncDisposable
{
    private const int Senders = 2;
    private const int ActsALife = 24;
    private const int MostAnswers = 5;
    private const int LongestMoment = 25;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(20);
    private const int KillsBetweenLooks = 20;

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider();
    private readonly Random _random = new(seed);
    private readonly Dictionary<KillPerson, Session> _sessions = [];
    private readonly Dictionary<string, string> _answered = [];
    private readonly ConcurrentQueue<(KillAct Act, string Key)> _waiting = [];
    private int _prepared;

    /// <summary>How many forms were answered.</summary>
    public int Answered => _answered.Count;

    /// <summary>How many were sent again because the program died before it answered.</summary>
    public int SentAgain { get; private set; }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What came of it.</summary>
    public Task<string> SummaryAsync() => WithAsync(scenario.SummaryAsync);

    /// <summary>Kills it, and at last lets it finish what it was hindered in.</summary>
    /// <param name="kills">How often.</param>
    /// <returns>What does not hold, in words; empty when all does.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(int kills)
    {
        await _services.MigrateRemitAsync();
        await WithAsync(EnterPeopleAsync);
        for (var life = 1; life <= kills; life++)
        {
            await LiveAsync();
            if (life % KillsBetweenLooks == 0 || life == kills)
            {
                var wrong = await WithAsync(WhatIsWrongAsync);
                if (wrong.Count > 0)
                {
                    return [.. wrong.Select(w => $"After {life} kills (seed {seed}): {w}")];
                }
            }
        }

        await FinishAsync();
        var unanswered = _waiting.Select(w => $"{w.Act.Name} was not answered by a program that nobody killed");
        return
        [
            .. (await WithAsync(WhatIsWrongAsync))
                .Concat(await WithAsync(scenario.LeftToDoAsync))
                .Concat(unanswered)
                .Select(w => $"At the end (seed {seed}): {w}"),
        ];
    }

    /// <summary>A life in which everything is answered that was not before, and the program does what is left to it.</summary>
    private async Task FinishAsync()
    {
        using var program = await KilledProgram.StartAsync(database);
        await SignInAsync(program.Client);
        await Task.WhenAll(Send(program.Client));
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestLife && (await WithAsync(scenario.LeftToDoAsync)).Count > 0; )
        {
            await Task.Delay(100);
        }

        await program.KillAsync();
    }

    private async Task LiveAsync()
    {
        if (_waiting.Count < ActsALife)
        {
            foreach (var act in await WithAsync(db => scenario.PrepareAsync(db, _prepared, 2 * ActsALife)))
            {
                _waiting.Enqueue((act, OnceForms.NewKey()));
            }

            _prepared += 2 * ActsALife;
        }

        using var program = await KilledProgram.StartAsync(database);
        await SignInAsync(program.Client);
        // a moment of its life, not of the clock: a busy machine is slow to the first answer
        var until = _answered.Count + _random.Next(MostAnswers);
        var people = Send(program.Client);
        for (var waited = Stopwatch.StartNew(); _answered.Count < until && waited.Elapsed < LongestLife; )
        {
            await Task.Delay(1);
        }

        await Task.Delay(_random.Next(LongestMoment));
        await program.KillAsync();
        await Task.WhenAll(people);
    }

    private async Task<bool> EnterPeopleAsync(RemitDb db)
    {
        foreach (var taking in scenario.People)
        {
            Person person = new(taking.Name, taking.Email);
            Post post = new(taking.Title, taking.Rank, directorate: null, [taking.Role]);
            Account account = new(person.Id, taking.Email, DateTime.UnixEpoch);
            account.SetPassword(new PasswordHasher<Account>().HashPassword(account, Accounts.Examples.Password));
            db.AddRange(person, post, new PostHolding(post.Id, person.Id, new(2015, 1, 1), null), account);
        }

        await db.SaveAsync(new("A test", "opened accounts", "a test", null, DateTime.UnixEpoch));
        return true;
    }

    /// <summary>Signs in and takes the token that forms carry; both are good in every later life, because their keys are in the database.</summary>
    private static async Task<Session> SignInAsync(HttpClient client, KillPerson person)
    {
        CookieContainer cookies = new();
        Visitor visitor = new(client, cookies);
        var answer = await visitor.SignInAsync(person.Email);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{person.Name} could not sign in: {answer.StatusCode}");
        }

        var page = await visitor.OpenAsync(AccountUrls.Password);
        return new(cookies, page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    /// <summary>Signs in who is not yet and has something to send.</summary>
    private async Task SignInAsync(HttpClient client)
    {
        foreach (var person in _waiting.Select(w => w.Act.By).Distinct().Where(p => !_sessions.ContainsKey(p)).ToList())
        {
            _sessions[person] = await SignInAsync(client, person);
        }
    }

    /// <summary>Begins to send, several at once.</summary>
    private Task[] Send(HttpClient client) => [.. Enumerable.Range(0, Senders).Select(_ => SendAsync(client))];

    /// <summary>Sends one form after another until the program is gone; what it did not answer is sent again to the next.</summary>
    private async Task SendAsync(HttpClient client)
    {
        while (_waiting.TryDequeue(out var next))
        {
            HttpResponseMessage answer;
            try
            {
                var session = _sessions[next.Act.By];
                answer = await new Visitor(client, session.Cookies).PostAsync(
                    next.Act.Url,
                    [.. next.Act.Fields, (OnceForms.Field, next.Key), ("__RequestVerificationToken", session.Token)]
                );
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
            {
                _waiting.Enqueue(next);
                SentAgain++;
                return;
            }

            lock (_answered)
            {
                _answered[next.Act.Name] =
                    answer.StatusCode == HttpStatusCode.Redirect
                        ? answer.Headers.Location!.ToString()
                        : $"{(int)answer.StatusCode} {(answer.StatusCode == HttpStatusCode.OK ? "the form was shown again" : "")}";
            }
        }
    }

    private async Task<IReadOnlyList<string>> WhatIsWrongAsync(RemitDb db)
    {
        List<string> wrong = [.. _answered.Where(a => !a.Value.StartsWith('/')).Select(a => $"{a.Key} was answered {a.Value}")];
        var effects = await scenario.EffectsAsync(db);
        wrong.AddRange(_answered.Keys.Where(name => effects.GetValueOrDefault(name) == 0).Select(name => $"{name} was answered and is lost"));
        wrong.AddRange(effects.Where(e => e.Value > 1).Select(e => $"{e.Key} was done {e.Value} times"));
        wrong.AddRange(await scenario.HalfDoneAsync(db));
        wrong.AddRange((
                await db
                    .Outbox.Select(m => new
                    {
                        m.OnceKey,
                        m.To,
                        m.Body,
                    })
                    .ToListAsync()
            ).GroupBy(m => (m.To, m.Body)).Where(g => g.Key.Body is not null && g.Count() > 1).Select(g => $"{g.Key.To} has the same message {g.Count()} times: {string.Join(", ", g.Select(m => m.OnceKey))}"));
        wrong.AddRange(await RegisterRecord.ReadAsync(db, record => new RegisterAudit(record, []).Run().Select(f => f.Message).ToList(), default));
        return wrong;
    }

    private async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    /// <summary>Somebody's browser, signed in.</summary>
    private sealed record Session(CookieContainer Cookies, string Token);
}
