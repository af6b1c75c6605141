using Remit.Authority;
using Remit.Calendars;
using Remit.Forms;
using Remit.People;
using Remit.Storage;

namespace Remit.Kill;

/// <summary>Forms on their route, brought there by the domain's own verbs.</summary>
internal static class ReadyForms
{
    extension(RemitDb db)
    {
        /// <summary>A form for which nothing is missing but the signature: drafted, submitted, advised on.</summary>
        /// <param name="roster">Who holds which post.</param>
        /// <param name="code">Its code; programme and recipient are named after it, so that no other form counts with it.</param>
        /// <param name="deferral">How long its publication is to be deferred; null for not at all.</param>
        /// <param name="at">When, in UTC.</param>
        public async Task<DecisionForm> PrepareFormAsync(Roster roster, string code, AskedDeferral? deferral, DateTime at)
        {
            var day = LondonTime.DayOf(at);
            var drafter = OfficerOf(roster, Role.ProgrammeOfficer, day);
            DecisionForm form = new(code, ContentOf(code, deferral), drafter.PersonId, at);
            db.Forms.Add(form);
            db.FormRevisions.Add(form.First);
            form.Submit(drafter, declares: true, RouteRequirements.Usual, day.AddDays(7), at);
            foreach (var (kind, role) in new[] { (AdviceKind.Finance, Role.Finance), (AdviceKind.Legal, Role.Legal) })
            {
                AdviceDraft draft = new(kind, Opinion.Concur, "It is in order.", null, null, form.Hash);
                form.Advise(OfficerOf(roster, role, day), draft, at);
            }

            await db.SaveAsync(new("A test", "prepared a form", $"form {form.Id}", null, at));
            return form;
        }

        /// <summary>Signs a form as the page does.</summary>
        public async Task SignAsync(Roster roster, DecisionForm form, DateTime at)
        {
            var day = LondonTime.DayOf(at);
            await using var writing = await db.WriteAsync(default);
            var answer = await db.WhoMaySignAsync(form, form.Content, day, default);
            var signed = form.Sign(answer.SignatoryOf(OfficerOf(roster, Role.Approver, day), roster), new(form.Hash), day, at);
            await db.KeepSignedAsync(form, signed, answer, day, writing, default);
            await db.SaveAsync(new("A test", "signed a form", $"form {form.Id}", null, at), writing, default);
            await writing.CommitAsync(default);
        }
    }

    private static Officer OfficerOf(Roster roster, Role role, DateOnly day) =>
        roster.OfficerOf(roster.People.First(p => roster.RolesOf(p.Id, day).Contains(role)).Id, day, role)!;

    private static FormContent ContentOf(string code, AskedDeferral? deferral)
    {
        var content = Forms.Examples.Add2155Form(10_000);
        return content with
        {
            Basics = content.Basics with { Title = $"Training of leaders {code}", Programme = $"Programme of {code}" },
            Money = content.Money with
            {
                Lines = [.. content.Money.Lines.Select(l => l with { Payee = $"Supplier of {code}" })],
                // the grounds for buying without competition are not held for today
                Procurement = content.Money.Procurement! with
                {
                    Route = "Competition",
                    ExemptionGround = null,
                    SingleSource = null,
                },
            },
            Access = content.Access with { Deferral = deferral },
        };
    }
}
