using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Demo;
using Remit.Forms;
using Remit.Mail;
using Remit.People;
using Remit.Publications;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Kill;

/// <summary>Forms are signed on their page; governance publishes what is signed; what was deferred publishes itself.</summary>
internal sealed class SigningAndPublishing : KillScenario
{
    private static readonly KillPerson Approver = new("Daniel Hart", "Assistant Director", Role.Approver, Rank.AssistantDirector);
    private static readonly KillPerson Governance = new("Grace Lowe", "Head of Governance", Role.Governance);

    private readonly HashSet<string> _offered = [];

    public override IReadOnlyList<KillPerson> People { get; } =
    [
        new("Amara Cole", "Project officer", Role.ProgrammeOfficer),
        new("Tom Finch", "Head of Finance", Role.Finance),
        new("Priya Nair", "Head of Legal", Role.Legal),
        Governance,
        Approver,
    ];

    /// <summary>A third to be signed on the page, a third to be published, a third to publish themselves; and what was signed on the page is published too.</summary>
    public override async Task<IReadOnlyList<KillAct>> PrepareAsync(RemitDb db, int from, int count)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (from == 0)
        {
            db.Schemes.AddRange(GlaPolicy.Schemes);
            db.BuyingRules.AddRange(GlaPolicy.BuyingRules);
            await db.SaveAsync(new("A test", "entered the policy", "policy", null, now));
            await DemoPolicy.FillAsync(db, now, default);
        }

        List<KillAct> acts = [];
        var roster = await db.RosterAsync(default);
        for (var i = from; i < from + count; i++)
        {
            var code = $"ADD{50_000 + i}";
            switch (i % 3)
            {
                case 0:
                    var form = await db.PrepareFormAsync(roster, code, null, now);
                    acts.Add(
                        new($"signature of {code}", Approver, RouteUrls.Signature(form.Id), [("Input.Hash", form.Hash), ("Input.Confirms", "true")])
                    );
                    break;
                case 1:
                    await db.SignAsync(roster, await db.PrepareFormAsync(roster, code, null, now), now);
                    break;
                default:
                    var before = now.AddDays(-3);
                    AskedDeferral deferral = new(LondonTime.DayOf(now), "Talks with the supplier have to end first");
                    await db.SignAsync(roster, await db.PrepareFormAsync(roster, code, deferral, before), before);
                    break;
            }
        }

        var signed = await db.Publications.AsNoTracking().Where(p => p.PublishedAt == null).ToListAsync();
        acts.AddRange(
            signed
                .Where(p => !p.WasDeferred && _offered.Add(p.Code))
                .Select(p => new KillAct($"publication of {p.Code}", Governance, PublicationUrls.Act(p.Code), []))
        );
        return acts;
    }

    public override async Task<IReadOnlyDictionary<string, int>> EffectsAsync(RemitDb db)
    {
        var signed = await db.SignedForms.Select(s => s.Code).ToListAsync();
        var published = await db.Decisions.Select(d => new { d.Facts.Code, d.Version }).ToListAsync();
        return signed
            .GroupBy(code => code)
            .Select(g => (Name: $"signature of {g.Key}", Times: g.Count()))
            .Concat(published.GroupBy(d => d.Code).Select(g => (Name: $"publication of {g.Key}", Times: g.Sum(d => d.Version))))
            .ToDictionary(e => e.Name, e => e.Times);
    }

    public override async Task<IReadOnlyList<string>> HalfDoneAsync(RemitDb db)
    {
        List<string> half = [];
        var told = (
            await db
                .Journal.Where(e => e.Act == "signed a form" || e.Act == "published a decision")
                .Select(e => new { e.Act, e.Subject })
                .ToListAsync()
        ).ToLookup(e => $"{e.Act}: {e.Subject}");
        var publications = await db.Publications.AsNoTracking().ToListAsync();
        await LookAtSignaturesAsync(db, publications, act => told[act].Count(), half);
        await LookAtDecisionsAsync(db, publications, act => told[act].Count(), half);
        return half;
    }

    public override async Task<IReadOnlyList<string>> LeftToDoAsync(RemitDb db)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var waiting = await db.Publications.AsNoTracking().Where(p => p.PublishedAt == null).ToListAsync();
        return [.. waiting.Where(p => p.PublishesItself(now)).Select(p => $"{p.Code} has not published itself")];
    }

    public override async Task<string> SummaryAsync(RemitDb db)
    {
        var published = await db.Publications.Where(p => p.PublishedAt != null).Select(p => p.PublishedBy).ToListAsync();
        var byClock = published.Count(by => by == PublicationActs.Clock);
        var pages = await db.Journal.CountAsync(e => e.Act == "signed a form" && e.Who != "A test");
        return $"{pages} forms were signed on their page, {published.Count - byClock} published by hand, {byClock} by the clock, {await db.Outbox.CountAsync()} messages posted";
    }

    /// <summary>A signature is there with what was signed, its publication, the power that it used and its entry in the journal, or none of them is.</summary>
    private static async Task LookAtSignaturesAsync(RemitDb db, List<Publication> publications, Func<string, int> told, List<string> half)
    {
        var kept = (await db.SignedForms.AsNoTracking().ToListAsync()).ToLookup(s => s.FormId);
        var clocks = publications.ToLookup(p => p.FormId);
        var powers = (await db.PowerUses.Select(u => u.SubjectId).ToListAsync()).ToLookup(id => id);
        foreach (var form in await db.Forms.AsNoTracking().ToListAsync())
        {
            var times = form.Signature is null ? 0 : 1;
            var found = (
                Kept: kept[form.Id].Count(),
                Clocks: clocks[form.Id].Count(),
                Powers: powers[form.Id].Count(),
                Told: told($"signed a form: form {form.Id}")
            );
            if (found != (times, times, times, times))
            {
                half.Add($"{form.Code} has {times} signature(s), but {found}");
            }
            else if (!kept[form.Id].All(s => s.Id == form.Signature!.SignedFormId && s.IsWhole(form.Part2Key)))
            {
                half.Add($"{form.Code} is not kept as it was signed");
            }
        }
    }

    /// <summary>A decision is on the register with its publication, one leaf of the public log, its words and its entry in the journal, or none of them is.</summary>
    private static async Task LookAtDecisionsAsync(RemitDb db, List<Publication> publications, Func<string, int> told, List<string> half)
    {
        var published = publications.Where(p => p.PublishedAt is not null).ToList();
        var leaves = (await db.LogLeaves.Select(l => l.DecisionId).ToListAsync()).ToLookup(id => id);
        var words = (await db.Set<TextRow>().Select(t => t.Entry).ToListAsync()).ToHashSet();
        var decisions = await db.Decisions.AsNoTracking().ToListAsync();
        foreach (var decision in decisions)
        {
            var found = (
                Publications: published.Count(p => p.DecisionId == decision.Id && p.DecisionSlug == decision.Slug && p.Code == decision.Facts.Code),
                Leaves: leaves[decision.Id].Count(),
                Told: told($"published a decision: decision {decision.Slug}"),
                decision.Version,
                Words: words.Contains(decision.Entry)
            );
            if (found != (1, 1, 1, 1, true))
            {
                half.Add($"{decision.Slug} is on the register, but {found}");
            }
        }

        if (published.Count != decisions.Count)
        {
            half.Add($"{published.Count} publications are published, and {decisions.Count} decisions are on the register");
        }
    }
}
