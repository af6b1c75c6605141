using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Api;
using Remit.Calendars;
using Remit.Decisions;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>The ledger for programs: what a page commits, varies and releases, through the same <see cref="Ledger"/> and the same rules.</summary>
internal static class LedgerApi
{
    private const string AmountWanted = "Send a whole number: pence where the unit of the line is GBP, else whole things";

    public static void MapLedger(this IEndpointRouteBuilder app)
    {
        app.MapAct<CommitmentAsked, CommitmentData>(EnvelopeUrls.ApiCommitmentsRoute, CommitAsync)
            .WithTags("Envelopes")
            .WithName("commit")
            .WithSummary("Promises an amount of a line to somebody");
        app.MapAct<VariationAsked, ActData>(EnvelopeUrls.ApiVariationsRoute, VaryAsync)
            .WithTags("Envelopes")
            .WithName("varyCommitment")
            .WithSummary("Makes a promise larger or smaller");
        app.MapAct<ReleaseAsked, ActData>(EnvelopeUrls.ApiReleasesRoute, ReleaseAsync)
            .WithTags("Envelopes")
            .WithName("releaseCommitment")
            .WithSummary("Sets free what a promise no longer needs");
        app.MapGet(EnvelopeUrls.ApiCommitmentRoute, CommitmentAsync)
            .WithTags("Envelopes")
            .WithName("getCommitment")
            .WithSummary("One promise as it stands")
            .Produces<CommitmentData>()
            .NeedsKey();
        app.MapGet(EnvelopeUrls.ApiActRoute, ActAsync)
            .WithTags("Envelopes")
            .WithName("getAct")
            .WithSummary("One act of the ledger, which never changes")
            .Produces<ActData>()
            .NeedsKey();
    }

    private static async Task<ApiAnswer> CommitAsync(string code, int place, [AsParameters] Call call)
    {
        if (await call.EnvelopeAsync(code) is not { } envelope)
        {
            return NoEnvelope(code);
        }

        if (envelope.Lines.FirstOrDefault(l => l.Place == place) is not { } line)
        {
            return ApiAnswer.NotFound("envelopes.no-such-line", $"{envelope.DecisionCode} has no line {place}");
        }

        var (body, wrong) = await AskedBody.ReadAsync(call.Context.Request, call.Stop);
        if (body is null)
        {
            return wrong!;
        }

        Promise promise = new(body.Whole("amount", AmountWanted) ?? 0, body.Text("purpose"), body.Day("due"), body.Id("payee"));
        body.End();
        if (body.Errors.Count > 0)
        {
            return ApiAnswer.Unread(body.Errors);
        }

        var poster = call.Poster();
        Fields fields = new("amount", "purpose");
        var takingPart = await call.Db.Organisations.TakingPart(poster.On).Select(o => o.Id).ToListAsync(call.Stop);
        if (promise.WhyNotOn(envelope, line, takingPart) is { Count: > 0 } breaches)
        {
            return Refused(breaches, fields);
        }

        var act = promise.ToAct(line);
        CommitmentData made = new(
            act.Id,
            envelope.DecisionCode,
            line.Place,
            line.Unit,
            act.Amount,
            Paid: 0,
            act.Terms.Purpose,
            act.Terms.PayeeId,
            poster.At,
            call.PageOf(envelope, act.Id)
        );
        return await PostAsync(act, fields, ApiAnswer.Made(EnvelopeUrls.ApiCommitment(envelope.DecisionCode, act.Id), made), poster, call);
    }

    private static Task<ApiAnswer> VaryAsync(string code, Guid id, [AsParameters] Call call) =>
        ChangeAsync(code, id, new("by", "why"), (by, why) => (new LedgerAct.Vary(Guid.CreateVersion7(), id, by, why), EntryKind.Vary, by), call);

    private static Task<ApiAnswer> ReleaseAsync(string code, Guid id, [AsParameters] Call call) =>
        ChangeAsync(
            code,
            id,
            new("amount", "why"),
            (amount, why) => (new LedgerAct.Release(Guid.CreateVersion7(), id, amount, why), EntryKind.Release, unchecked(-amount)),
            call
        );

    /// <summary>Changes a commitment for a reason.</summary>
    /// <param name="code">The decision's code.</param>
    /// <param name="id">The commitment.</param>
    /// <param name="fields">What amount and reason are called.</param>
    /// <param name="actOf">From amount and reason the act, its kind, and by how much the promise changes.</param>
    /// <param name="call">The request.</param>
    private static async Task<ApiAnswer> ChangeAsync(
        string code,
        Guid id,
        Fields fields,
        Func<long, string, (LedgerAct Act, EntryKind Kind, long By)> actOf,
        Call call
    )
    {
        if (await call.EnvelopeAsync(code) is not { } envelope)
        {
            return NoEnvelope(code);
        }

        if (await call.CommitmentAsync(envelope, id) is not var (_, line))
        {
            return NoCommitment(envelope);
        }

        var (body, wrong) = await AskedBody.ReadAsync(call.Context.Request, call.Stop);
        if (body is null)
        {
            return wrong!;
        }

        var (amount, why) = (body.Whole(fields.Amount, AmountWanted) ?? 0, body.Text(fields.Reason));
        body.End();
        if (body.Errors.Count > 0)
        {
            return ApiAnswer.Unread(body.Errors);
        }

        var poster = call.Poster();
        var (act, kind, by) = actOf(amount, why);
        ActData made = new(
            act.Id,
            envelope.DecisionCode,
            DecisionJson.Name(kind),
            poster.At,
            poster.Name,
            why,
            [ActEntryData.Of(line, id, new(Committed: by))]
        );
        return await PostAsync(act, fields, ApiAnswer.Made(EnvelopeUrls.ApiAct(envelope.DecisionCode, act.Id), made), poster, call);
    }

    /// <summary>Has the ledger do an act, and its answer saved with it.</summary>
    private static async Task<ApiAnswer> PostAsync(LedgerAct act, Fields fields, ApiAnswer done, Poster poster, Call call)
    {
        var once = call.Db.Once!;
        once.Answer = StorageJson.Write(done);
        var answer = await call.Ledger.PostAsync(new(act, poster, once), call.Stop);
        if (!answer.IsDone)
        {
            return Refused(answer.Breaches, fields);
        }

        await call.Context.RequestServices.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicCache.Tag, call.Stop);
        return done;
    }

    private static async Task<ApiAnswer> CommitmentAsync(string code, Guid id, [AsParameters] Call call) =>
        await call.EnvelopeAsync(code) is not { } envelope ? NoEnvelope(code)
        : await call.CommitmentAsync(envelope, id) is not var (commitment, line) ? NoCommitment(envelope)
        : ApiAnswer.Found(
            new CommitmentData(
                id,
                envelope.DecisionCode,
                line.Place,
                line.Unit,
                commitment.Amount,
                commitment.Paid,
                commitment.Purpose,
                commitment.PayeeId,
                commitment.OpenedAt,
                call.PageOf(envelope, id)
            )
        );

    private static async Task<ApiAnswer> ActAsync(string code, Guid id, [AsParameters] Call call)
    {
        if (await call.EnvelopeAsync(code) is not { } envelope)
        {
            return NoEnvelope(code);
        }

        var lines = envelope.Lines.ToDictionary(l => l.Id);
        var entries = await call.Db.LedgerEntries.AsNoTracking().Where(e => e.ActId == id).OrderBy(e => e.Place).ToListAsync(call.Stop);
        // an act may touch lines of another decision too, on which this one draws
        var own = entries.Where(e => lines.ContainsKey(e.LineId)).ToList();
        return own is not [var first, ..]
            ? ApiAnswer.NotFound("envelopes.no-such-act", $"{envelope.DecisionCode} has no such act")
            : ApiAnswer.Found(
                new ActData(
                    id,
                    envelope.DecisionCode,
                    DecisionJson.Name(first.Kind),
                    first.At,
                    first.Who,
                    first.Why,
                    [.. own.Select(e => ActEntryData.Of(lines[e.LineId], e.CommitmentId, e.Change))]
                )
            );
    }

    private static ApiAnswer Refused(IReadOnlyList<Breach> breaches, Fields fields) =>
        ApiAnswer.Refused(
            breaches,
            breach =>
                breach.Code switch
                {
                    "envelopes.not-an-amount" or "envelopes.cap-passed" or "envelopes.less-than-paid" or "envelopes.out-of-step" => fields.Amount,
                    "envelopes.no-reason" => fields.Reason,
                    "envelopes.year-not-funded" => "due",
                    "envelopes.no-such-payee" => "payee",
                    _ => null,
                },
            breach => breach.Code is "envelopes.not-an-amount" or "envelopes.no-reason" or "envelopes.no-such-payee"
        );

    private static ApiAnswer NoEnvelope(string code) => ApiAnswer.NotFound("envelopes.no-such-envelope", $"No decision “{code}” has an envelope");

    private static ApiAnswer NoCommitment(Envelope envelope) =>
        ApiAnswer.NotFound("envelopes.no-such-commitment", $"{envelope.DecisionCode} has no such commitment");

    /// <summary>What a request calls the amount and the reason.</summary>
    private sealed record Fields(string Amount, string Reason);

    /// <summary>A request, with what every act of the ledger needs.</summary>
    internal sealed record Call(HttpContext Context, RemitDb Db, Ledger Ledger, TimeProvider Clock, CancellationToken Stop)
    {
        public Task<Envelope?> EnvelopeAsync(string code)
        {
            // routing leaves a stroke in a code encoded
            var said = Uri.UnescapeDataString(code);
            return Db.FindEnvelopeAsync(DecisionCode.Key(said) ?? said, Stop);
        }

        /// <summary>A commitment and the line that it stands on; null when the envelope has no such one.</summary>
        public async Task<(Commitment Commitment, EnvelopeLine Line)?> CommitmentAsync(Envelope envelope, Guid id) =>
            await Db.Commitments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, Stop) is { } commitment
            && envelope.Lines.FirstOrDefault(l => l.Id == commitment.LineId) is { } line
                ? (commitment, line)
                : null;

        public Poster Poster()
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            // the database keeps microseconds: what is answered now must be what is read later
            var at = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
            return new(Context.User.PersonId, Context.User.PersonName, at, LondonTime.DayOf(at));
        }

        /// <summary>The address of the page of a commitment.</summary>
        public string PageOf(Envelope envelope, Guid id) => Asked.Site(Context) + EnvelopeUrls.Commitment(envelope.DecisionCode, id);
    }
}
