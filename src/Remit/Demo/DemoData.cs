using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Decisions;
using Remit.Papers;
using Remit.Papers.Documents;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>What stands in the demo before anybody has done anything: papers that were read and confirmed, a register around them, and decisions on their way.</summary>
internal static class DemoData
{
    private const string Register = "register.jsonl";
    private const string Why = "Part of the demo, from the public record";

    /// <summary>How decisions that the papers name stand to them, as the programmes' history shows; a paper's words alone do not say it.</summary>
    private static readonly Dictionary<(string Code, string Cited), CitationRelation> Relations = new()
    {
        [("ADD2463", "MD2680")] = CitationRelation.ExercisesDelegationOf,
        [("ADD2463", "MD2311")] = CitationRelation.Follows,
        [("ADD2463", "MD2461")] = CitationRelation.Follows,
        [("MD2373", "MD2301")] = CitationRelation.Follows,
        [("MD2373", "DD2092")] = CitationRelation.Follows,
    };

    /// <summary>Fills an empty database with people first, so that it is known for a demo's from the start; adds no decision to one that holds any.</summary>
    /// <param name="services">The site's services, after the database was brought to this version.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellation">Gives up; what was filled so far stays.</param>
    public static async Task FillAsync(IServiceProvider services, DateTime at, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        await DemoPeople.FillAsync(db, at, cancellation);
        await db.TakeKnownPolicyAsync(new(Administrator, "entered the scheme of delegation", "scheme of delegation", Why, at), cancellation);
        await DemoPolicy.FillAsync(db, at, cancellation);
        if (!await db.Decisions.AnyAsync(cancellation))
        {
            var register = new ImportFile(Register, publisher: null).ReadJsonLines(Encoding.UTF8.GetString(Content(Register)));
            DemoRegisterDays days = new([.. register.Decisions.Select(d => d.Facts)]);
            await FillRegisterAsync(db, register, days, at, cancellation);
            foreach (var name in Names("Papers").Order(StringComparer.Ordinal))
            {
                await BringAsync(db, name, days, at, cancellation);
            }
        }

        await DemoForms.FillAsync(db, at, cancellation);
        var authority = PublicationSettings.Of(services.GetRequiredService<IConfiguration>()).Publisher;
        await DemoAgreements.FillAsync(db, at, authority, cancellation);
        await DemoSecondments.FillAsync(db, at, authority, cancellation);
        await DemoEnvelopes.FillAsync(db, at, cancellation);
        await DemoPayments.FillAsync(scope.ServiceProvider, db, at, cancellation);
        await DemoIncome.FillAsync(db, at, cancellation);
    }

    private static async Task FillRegisterAsync(RemitDb db, ImportFile file, DemoRegisterDays days, DateTime at, CancellationToken cancellation)
    {
        var outcome = await new BulkRecording(db, new(Governance, at, Why)).RecordAsync(
            [.. file.Decisions.Where(d => !days.IsAfter(d.Facts, at))],
            Register,
            cancellation: cancellation
        );
        if (file.Problems.Concat(outcome.Problems).FirstOrDefault() is { } problem)
        {
            throw new InvalidOperationException($"{problem.Where}, {problem.Column}: {problem.Message}");
        }
    }

    // as an officer brings a paper: read, completed with what only a person knows, confirmed
    private static async Task BringAsync(RemitDb db, string name, DemoRegisterDays days, DateTime at, CancellationToken cancellation)
    {
        var content = Content(name);
        var document = PaperDocument.Read(content, name["Papers.".Length..], null, cancellation);
        var paper = PaperReader.Read(document.Source, document.Text);
        if (DecisionReading.FactsOf(paper).Any(facts => days.IsAfter(facts, at)))
        {
            return;
        }

        foreach (var import in await db.ReceiveAsync(document.Source, content, document.Problems, paper, Officer, at, cancellation))
        {
            var cites = import.Draft.Cites.Select(c =>
                c with
                {
                    Relation = Relations.GetValueOrDefault((import.Draft.Code ?? "", c.Code), c.Relation),
                }
            );
            await db.CorrectAsync(
                import,
                import.Draft with
                {
                    Cites = [.. cites],
                },
                Officer,
                "How the decisions stand to each other",
                at,
                cancellation: cancellation
            );
            var (breaches, _) = await db.ConfirmAsync(import, Governance, Why, at, cancellation: cancellation);
            if (breaches.Count > 0)
            {
                throw new InvalidOperationException($"{name}: {breaches[0].Message}");
            }
        }
    }

    private static string Officer => Persona.All.First(p => p.Role == Role.ProgrammeOfficer).Name;

    private static string Administrator => Persona.All.First(p => p.Role == Role.Administrator).Name;

    private static string Governance => Persona.All.First(p => p.Role == Role.Governance).Name;

    private static IEnumerable<string> Names(string folder) =>
        typeof(DemoData)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith($"Demo.{folder}.", StringComparison.Ordinal))
            .Select(n => n["Demo.".Length..]);

    /// <summary>The text of a file of the demo.</summary>
    /// <param name="name">Its folder and name: "Clusters.lea-valley.csv".</param>
    internal static string Text(string name) => Encoding.UTF8.GetString(Content(name));

    private static byte[] Content(string name)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream($"Demo.{name}")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
