using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Publications;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>What follows from a signature, in the same transaction: the power is used, publication begins, earlier decisions give way.</summary>
internal static class Signing
{
    extension(RemitDb db)
    {
        /// <summary>Keeps a form that has just been signed, with all that follows. Inside the caller's <c>WriteAsync</c>; nothing is saved yet.</summary>
        /// <param name="form">The form, signed.</param>
        /// <param name="signed">What was signed.</param>
        /// <param name="answer">The answer on which it was signed.</param>
        /// <param name="on">The day in London.</param>
        /// <param name="cancellation">Gives up before the commit.</param>
        /// <param name="writing">The open transaction.</param>
        public async Task KeepSignedAsync(
            DecisionForm form,
            SignedForm signed,
            AuthorityAnswer answer,
            DateOnly on,
            Writing writing,
            CancellationToken cancellation
        )
        {
            var approved = signed.Withheld.Content;
            SignedSubject subject = new(form.Id, form.Code, FormAuthority.RecipientsOf(approved), approved.Basics.Programme);
            await db.UsePowerAsync(answer, form.Signature!.PersonId, subject, cancellation);
            db.SignedForms.Add(signed);
            await db.OpenSignedAsync(signed, new(form.Signature.PersonId, form.Signature.Name, signed.At, on), writing, cancellation);
            db.Publications.Add(Publication.ForSigned(DecisionOf(form, signed), WorkingDays.England));
            foreach (var code in approved.Sources.Replaces)
            {
                await db.GiveWayAsync(code, form, entirely: true, on, cancellation);
            }

            foreach (var cited in approved.Sources.Cites.Where(c => c.Relation == CitationRelation.Varies))
            {
                await db.GiveWayAsync(cited.Code, form, entirely: false, on, cancellation);
            }
        }

        /// <summary>Marks an earlier form as varied or superseded; one that was not signed here, or has given way already, stays as it is.</summary>
        private async Task GiveWayAsync(string code, DecisionForm later, bool entirely, DateOnly on, CancellationToken cancellation)
        {
            var key = DecisionCode.Key(code);
            if (
                await db.Forms.SingleOrDefaultAsync(f => f.Code == key && f.Id != later.Id, cancellation) is { } earlier
                && earlier.WhyNotGiveWayTo(later, entirely).Count == 0
            )
            {
                earlier.GiveWayTo(later, entirely);
                if (entirely)
                {
                    await db.ReturnPowerAsync(earlier.Id, on, $"{later.Code} takes its place", cancellation);
                }
            }
        }
    }

    /// <summary>A signed form as its publication goes by it.</summary>
    private static SignedDecision DecisionOf(DecisionForm form, SignedForm signed)
    {
        var statement = signed.Statement;
        var submission = form.Submissions[^1];
        return new(
            form.Id,
            form.Code,
            signed.Withheld.Content,
            new(statement.By.PersonId, statement.By.Name, statement.By.Post),
            new(submission.PersonId, submission.Name, submission.Post ?? ""),
            statement.At
        )
        {
            Advice =
            [
                .. statement
                    .Advice.Where(a => !a.IsStale)
                    .Select(a => new PublishedAdvice(RouteWords.Of(a.Kind), StanceOf(a), a.Text, LondonTime.DayOf(a.At))),
            ],
            Conditions = statement.Conditions,
            NotApproved = [.. statement.StruckItems.Select(s => new NotApprovedItem(s.Number, s.Text))],
        };
    }

    private static string StanceOf(SignedAdvice advice) =>
        advice.Condition is null ? RouteWords.Of(advice.Opinion) : $"Concurs if {advice.Condition}";
}
