using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Remit.Authority;
using Remit.Calendars;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit who-may-sign</c>: the level that a decision needs on a day, and why.</summary>
internal static class WhoMaySignCommand
{
    private static readonly Option<string> Amount = new("--amount")
    {
        Description = "The sum over the whole decision: 330000, £330,000, 330k, £1.5m",
        Required = true,
    };

    private static readonly Option<string?> On = new("--on")
    {
        Description = "The day of signature: 2018-10-01, 1/10/2018, 1 October 2018; today when nothing is said",
    };
    private static readonly Option<bool> Novel = new("--novel") { Description = "Nothing like it was decided before" };
    private static readonly Option<bool> Contentious = new("--contentious") { Description = "It is likely to be disputed" };
    private static readonly Option<bool> Repercussive = new("--repercussive") { Description = "It has effects beyond itself, such as a precedent" };
    private static readonly Option<bool> Reserved = new("--reserved") { Description = "It is a matter that the scheme reserves" };
    private static readonly Option<bool> Json = new("--json") { Description = "As {\"level\", \"mayBe\", \"because\"}" };

    public static Command Build()
    {
        Command who = new(
            "who-may-sign",
            "Says which level of decision may approve a sum on a day, and why, by the scheme of delegation of that day. Without --database that is what is publicly "
                + "known of the Greater London Authority; with it, what administrators have entered there, with the people. "
                + "Gives back 0 when somebody may sign, 1 when nobody may, 2 when the command line is wrong."
        );
        Amount.Validators.Add(CheckAmount);
        On.Validators.Add(CheckDay);
        foreach (var option in (Option[])[Amount, On, Novel, Contentious, Repercussive, Reserved, DatabaseOption.Named, Json])
        {
            who.Options.Add(option);
        }

        who.SetAction(RunAsync);
        return who;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var database = parsed.GetValue(DatabaseOption.Named);
        if ((database is null ? GlaPolicy.Delegations : await ReadAsync(database, stop)) is not { } delegations)
        {
            return ExitCode.Usage;
        }

        var on = ReadDay(parsed.GetValue(On)) ?? TimeProvider.System.LondonToday;
        var answer = delegations.WhoMaySign(Question(parsed), on);
        if (parsed.GetValue(Json))
        {
            WriteJson(answer);
        }
        else
        {
            WriteText(answer);
        }

        return answer.MayBe.Count > 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static AuthorityQuestion Question(ParseResult parsed) =>
        AuthorityQuestion.For(ReadAmount(parsed.GetValue(Amount))!.Value) with
        {
            Novel = parsed.GetValue(Novel),
            Contentious = parsed.GetValue(Contentious),
            Repercussive = parsed.GetValue(Repercussive),
            ReservedMatter = parsed.GetValue(Reserved) ? "" : null,
        };

    /// <summary>What administrators have entered; null, with a message, when the database cannot be read.</summary>
    private static async Task<Delegations?> ReadAsync(string database, CancellationToken stop)
    {
        using (RemitDatabase named = new(database))
        {
            if (named.SqliteFile is { } file && !File.Exists(file))
            {
                await Console.Error.WriteLineAsync($"remit: there is no database {file}. Name one that \"remit serve\" has made.");
                return null;
            }
        }

        await using var services = new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<RemitDb>().DelegationsAsync(stop);
        }
        catch (DbException wrong)
        {
            await Console.Error.WriteLineAsync(
                $"remit: the database cannot be read ({wrong.Message.TrimEnd('.')}). \"remit migrate\" brings it to this version."
            );
            return null;
        }
    }

    private static void WriteJson(AuthorityAnswer answer)
    {
        using var output = Console.OpenStandardOutput();
        using (Utf8JsonWriter json = new(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("level", answer.Level?.Code);
            WriteAll(json, "mayBe", answer.MayBe.Select(level => level.Code));
            WriteAll(json, "because", answer.Because.Select(line => line.ToString()));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteText(AuthorityAnswer answer)
    {
        using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var levels = answer.MayBe.Select(level => $"{level.Code} ({level.Name})").ToList();
        output.WriteLine(levels.Count == 0 ? "Nobody may sign." : $"{string.Join(" or ", levels)} may sign.");
        foreach (var line in answer.Because)
        {
            output.WriteLine($"  {line}");
        }
    }

    private static void CheckAmount(OptionResult said)
    {
        if (said.GetValueOrDefault<string>() is { } text)
        {
            if (ReadAmount(text) is not { } amount)
            {
                said.AddError($"--amount: \"{text}\" is not an amount of money. Write it as 330000, £330,000, 330k or £1.5m");
            }
            else if (amount < Money.Zero)
            {
                said.AddError($"--amount: {amount} is below £0. Give the whole sum that the decision approves");
            }
        }
    }

    private static void CheckDay(OptionResult said)
    {
        if (said.GetValueOrDefault<string?>() is { } text && ReadDay(text) is null)
        {
            said.AddError($"--on: \"{text}\" is not a day. Write it as 2018-10-01, 1/10/2018 or \"1 October 2018\"");
        }
    }

    private static Money? ReadAmount(string? text)
    {
        if (Money.TryParse(text, out var amount))
        {
            return amount;
        }

        // "GBP 330,000" and "330 thousand pounds", when they say nothing else
        return
            AmountText.FindAll(text ?? "") is [{ IsDoubtful: false, Per: AmountPer.Once, UpTo: false, Qualifier: null, Times: null } only]
            && only.Length == text!.Trim().Length
            ? only.Amount
            : null;
    }

    private static DateOnly? ReadDay(string? text) => DateText.TryRead(text, out var date) ? date.Day : null;
}
