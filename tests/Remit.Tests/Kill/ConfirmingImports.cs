using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Papers;
using Remit.People;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Kill;

/// <summary>Papers are put on the register.</summary>
internal sealed class ConfirmingImports : KillScenario
{
    private static readonly KillPerson Officer = new("Ruth Bell", "Programme officer", Role.ProgrammeOfficer);

    public override IReadOnlyList<KillPerson> People => [Officer];

    public override async Task<IReadOnlyList<KillAct>> PrepareAsync(RemitDb db, int from, int count)
    {
        List<KillAct> acts = [];
        foreach (var code in Enumerable.Range(from, count).Select(i => $"DD{40_000 + i}"))
        {
            var facts = Decisions.Examples.Sparse(code, $"Number {code}") with
            {
                DateSigned = new(2021, 6, 7),
                Body = $"The text of {code}, of which words are found.",
            };
            var import = (
                await db.ReceiveAsync(
                    $"{code}.txt",
                    "text"u8.ToArray(),
                    [],
                    new() { Source = "paper.txt", Text = facts.Body },
                    "An officer",
                    Decisions.Examples.Now
                )
            ).Single();
            await db.CorrectAsync(
                import,
                facts,
                "An officer",
                null,
                Decisions.Examples.Now,
                checks: ImportQuestion.Open(import).ToDictionary(q => q.Field, _ => FactCheck.NotInText)
            );
            acts.Add(new(code, Officer, ImportUrls.Confirmation(import.Id), [("Revision", $"{import.Revision}"), ("Text", "whole")]));
        }

        return acts;
    }

    public override async Task<IReadOnlyDictionary<string, int>> EffectsAsync(RemitDb db) =>
        (await db.Decisions.Select(d => new { d.Facts.Code, d.Version }).ToListAsync())
            .GroupBy(d => d.Code!)
            .ToDictionary(g => g.Key, g => g.Sum(d => d.Version));

    public override async Task<IReadOnlyList<string>> HalfDoneAsync(RemitDb db)
    {
        List<string> half = [];
        var decisions = await db.Decisions.AsNoTracking().ToListAsync();
        var confirmed = (await db.PaperImports.Where(i => i.ConfirmedAt != null).Select(i => i.DecisionId).ToListAsync()).ToHashSet();
        var told = (await db.Journal.Where(e => e.Act == "put a decision on the register").Select(e => e.Subject).ToListAsync()).ToLookup(s => s);
        var logged = (await db.LogLeaves.Select(l => l.DecisionId).ToListAsync()).ToLookup(d => d);
        var found = (await db.Set<TextRow>().Select(t => t.Entry).ToListAsync()).ToHashSet();
        foreach (var decision in decisions)
        {
            void Once(bool holds, string what)
            {
                if (!holds)
                {
                    half.Add($"{decision.Slug} {what}");
                }
            }

            Once(confirmed.Contains(decision.Id), "is on the register without its import being confirmed");
            Once(told[$"decision {decision.Slug}"].Count() == 1, "is not in the journal once");
            Once(logged[decision.Id].Count() == 1, "is not in the public log once");
            Once(found.Contains(decision.Entry), "cannot be found by its words");
        }

        if (confirmed.Count != decisions.Count)
        {
            half.Add($"{confirmed.Count} imports are confirmed, and {decisions.Count} decisions are on the register");
        }

        return half;
    }

    public override async Task<string> SummaryAsync(RemitDb db) => $"{await db.Decisions.CountAsync()} papers were put on the register";
}
