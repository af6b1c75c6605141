using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Remit.Authority;
using Remit.Finance;
using Remit.Storage;
using Xunit;

namespace Remit.Commands;

public sealed class WhoMaySignCommandTests
{
    [Fact]
    public async Task Json_gives_the_level_those_above_and_the_lines_with_their_sources()
    {
        var run = await RemitRun.Of("who-may-sign", "--amount", "330000", "--on", "2018-10-01", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Errors));
        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["level", "mayBe", "because"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("MD", answer.GetProperty("level").GetString());
        Assert.Equal(["MD"], answer.GetProperty("mayBe").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal(
            [
                "£330,000 is above the £150,000 that a Director may approve (MD2085, scheme of delegation in force from 24 April 2017)",
                "MD (Mayor) may approve any amount (MD2085, scheme of delegation in force from 24 April 2017)",
            ],
            answer.GetProperty("because").EnumerateArray().Select(l => l.GetString())
        );
    }

    [Theory]
    [InlineData("£50,000", "1 October 2018", "", "ADD (Assistant Director) or DD (Director) or MD (Mayor) may sign.")]
    [InlineData("50000.01", "01/10/2018", "", "DD (Director) or MD (Mayor) may sign.")]
    [InlineData("10k", "2018-10-01", "", "DAR (Manager) or")]
    [InlineData("£1.5m", "2018-10-01", "", "MD (Mayor) may sign.")]
    [InlineData("GBP 40,000", "2018-10-01", "", "ADD (Assistant Director) or")]
    [InlineData("5", "2018-10-01", "--novel", "MD (Mayor) may sign.")]
    [InlineData("5", "2018-10-01", "--contentious", "MD (Mayor) may sign.")]
    [InlineData("5", "2018-10-01", "--repercussive", "MD (Mayor) may sign.")]
    [InlineData("5", "2018-10-01", "--reserved", "MD (Mayor) may sign.")]
    public async Task People_are_told_in_words_whichever_way_they_write(string amount, string day, string flag, string first)
    {
        var run = await RemitRun.Of(["who-may-sign", "--amount", amount, "--on", day, .. flag.Length > 0 ? (string[])[flag] : []]);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith(first, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_day_without_figures_it_says_why_nobody_may_sign_and_gives_1()
    {
        var run = await RemitRun.Of("who-may-sign", "--amount", "50000", "--on", "2020-09-01", "--json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("level").ValueKind);
        Assert.Empty(answer.GetProperty("mayBe").EnumerateArray());
        Assert.Contains(
            "nobody may sign until an administrator enters the figures of MD2472",
            answer.GetProperty("because")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--amount: \"lots\" is not an amount of money. Write it as 330000", "--amount", "lots")]
    [InlineData("--amount: \"£5 or £6\" is not an amount", "--amount", "£5 or £6")]
    [InlineData("--amount: -£5 is below £0", "--amount=-5")]
    [InlineData("--on: \"31/2/2018\" is not a day. Write it as 2018-10-01", "--amount", "5", "--on", "31/2/2018")]
    [InlineData("--on: \"2018\" is not a day", "--amount", "5", "--on", "2018")]
    [InlineData("--amount", "--on", "2018-10-01")]
    public async Task What_cannot_be_read_is_named_with_what_to_write(string said, params string[] arguments)
    {
        var run = await RemitRun.Of(["who-may-sign", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_database_it_answers_by_what_administrators_entered_there()
    {
        var folder = Directory.CreateTempSubdirectory("remit-who-");
        var database = $"Data Source={Path.Combine(folder.FullName, "remit.db")}";
        var absent = await RemitRun.Of("who-may-sign", "--amount", "5", "--database", database);
        await using (var services = new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider())
        {
            await services.MigrateRemitAsync();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
            db.Schemes.Add(
                new()
                {
                    From = new(2020, 1, 1),
                    SurelyFrom = new(2020, 1, 1),
                    EnactedBy = "C1",
                    Levels = [new("OFFICER", "Director", Money.Pounds(500), ["Director"], false), new("CABINET", "Mayor", null, ["Mayor"], false)],
                }
            );
            await db.SaveChangesAsync();
        }

        var run = await RemitRun.Of("who-may-sign", "--amount", "500.01", "--on", "2020-01-01", "--database", database);

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        Assert.Equal(ExitCode.Usage, absent.ExitCode);
        Assert.Contains("there is no database", absent.Errors, StringComparison.Ordinal);
        Assert.StartsWith(
            "CABINET (Mayor) may sign.\n  £500.01 is above the £500 that a Director may approve (C1, ",
            run.Output,
            StringComparison.Ordinal
        );
    }
}
