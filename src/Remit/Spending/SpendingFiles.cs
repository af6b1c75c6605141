using System.ComponentModel;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Publications;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>Spending as files: the ledger for a finance system, and what the Transparency Code has published.</summary>
internal static class SpendingFiles
{
    /// <summary>The columns of the ledger's file with what stands in them.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> EntryColumns { get; } =
    [
        ("entry_id", "The entry. Send it back as “id” with a posting, and the posting is matched with it"),
        ("act_id", "What made it: an act on several lines makes several entries"),
        ("date", "The day in London, as YYYY-MM-DD"),
        ("decision", "The decision whose envelope it stands in"),
        ("line", "The line of the envelope, from 1"),
        ("year", "The financial year of the line; empty when it is bound to none"),
        ("budget", "The budget that the decision names: the cost centre"),
        ("funder", "Who pays"),
        ("nature", "capital or revenue"),
        ("payee", "Who is promised it or was paid; empty where nobody is named"),
        ("commitment_id", "The promise; empty for entries of the line alone"),
        ("kind", "approve, move, commit, vary, release, pay, reclaim, accept-cost, forecast or reverse"),
        ("account", "budget, commitment, payment, forecast or matched-cost"),
        ("debit", "Pounds and pence added to the account; empty where it is a credit"),
        ("credit", "Pounds and pence taken from the account; empty where it is a debit"),
        ("authority", "The decision that lets it be done, where it is another: a virement, a carry-forward"),
        ("reversed_act", "The act that this one undoes; empty for every other"),
        ("drawn_by", "The decision that draws on the line: its entry stands there too, so leave these rows out of sums"),
    ];

    public static void MapSpending(this IEndpointRouteBuilder app)
    {
        app.MapGet(SpendingUrls.EntriesCsvRoute, EntriesAsync).ExcludeFromDescription();
        app.MapGet(SpendingUrls.ItemsCsvRoute, ItemsAsync).ExcludeFromDescription();
        app.MapGet(SpendingUrls.ContractsCsvRoute, ContractsAsync).ExcludeFromDescription();
        EnvelopeApi.Map(app);
        PostingApi.Map(app);
    }

    private static async Task<IResult> EntriesAsync(
        RemitDb db,
        [Description("The first day.")] string? from,
        [Description("The last day.")] string? to,
        CancellationToken cancellation
    )
    {
        if (!Day(from, out var first) || !Day(to, out var last))
        {
            return Asked.Problem(400, "A day could not be understood", "Days are written YYYY-MM-DD", ("from", "For example 2018-04-01"));
        }

        StringBuilder text = new();
        Csv.Write(text, EntryColumns.Select(c => c.Name));
        foreach (var row in await LedgerRow.ListAsync(db, first, last, cancellation))
        {
            foreach (var side in AccountSide.Of(row.Entry.Change))
            {
                Csv.Write(text, Values(row, side));
            }
        }

        return File(text, "ledger.csv");
    }

    private static object?[] Values(LedgerRow row, AccountSide side) =>
        [
            row.Entry.Id,
            row.Entry.ActId,
            LondonTime.DayOf(row.Entry.At),
            row.DecisionCode,
            row.Line.Place,
            row.Line.Year?.ToString(),
            row.Line.Budget,
            row.Line.Funder,
            row.Line.Nature.ToString().ToLowerInvariant(),
            row.Payee,
            row.Entry.CommitmentId,
            row.Entry.Kind == EntryKind.AcceptCost ? "accept-cost" : row.Entry.Kind.ToString().ToLowerInvariant(),
            side.Account,
            side.Debit is { } debit ? SpendingWords.InFile(debit) : null,
            side.Credit is { } credit ? SpendingWords.InFile(credit) : null,
            row.Entry.DecisionCode == row.DecisionCode ? null : row.Entry.DecisionCode,
            row.Entry.ReversesActId,
            row.DrawnBy,
        ];

    private static async Task<IResult> ItemsAsync(RemitDb db, PublicationSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        StringBuilder text = new();
        Csv.Write(
            text,
            [
                "organisation_name",
                "organisation_code",
                "effective_date",
                "directorate",
                "service_category",
                "purpose",
                "supplier_name",
                "supplier_id",
                "payment_date",
                "transaction_number",
                "net_amount",
                "irrecoverable_vat",
                "capital_or_revenue",
                "merchant_category",
                "decision",
            ]
        );
        foreach (var item in await SpendingItem.ListAsync(db, cancellation))
        {
            var (entry, row) = (item.Row.Entry, item.Row);
            Csv.Write(
                text,
                [
                    settings.Publisher,
                    null,
                    clock.LondonToday,
                    item.Directorate,
                    row.Programme ?? row.Title,
                    row.Commitment.Purpose,
                    item.Supplier,
                    row.Payee is { } payee ? string.Join("; ", payee.Identifiers) : null,
                    entry.On,
                    entry.Id,
                    SpendingWords.InFile(entry.Pence),
                    item.LostVat is { } vat ? SpendingWords.InFile(vat) : null,
                    item.Nature,
                    null,
                    entry.DecisionCode,
                ]
            );
        }

        return File(text, "spending-over-500.csv");
    }

    private static async Task<IResult> ContractsAsync(HttpContext context, RemitDb db, CancellationToken cancellation)
    {
        StringBuilder text = new();
        Csv.Write(
            text,
            [
                "kind",
                "reference",
                "title",
                "directorate",
                "description",
                "supplier",
                "supplier_id",
                "sum",
                "irrecoverable_vat",
                "start_date",
                "end_date",
                "review_date",
                "invitation_to_quote_or_tender",
                "sme_or_vcse",
                "decision",
                "address",
            ]
        );
        var site = Asked.Site(context);
        foreach (var row in await RegisterRow.ListAsync(db, cancellation))
        {
            Csv.Write(
                text,
                [
                    row.Kind.ToLowerInvariant(),
                    row.Reference,
                    row.Title,
                    row.Directorate,
                    row.Description,
                    row.Supplier,
                    row.Numbers,
                    SpendingWords.InFile(row.Pence),
                    null,
                    row.From,
                    row.Until,
                    null,
                    row.Invited,
                    row.Sort,
                    row.DecisionCode,
                    site + row.Address,
                ]
            );
        }

        return File(text, "contracts-and-grants.csv");
    }

    private static bool Day(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", out var found);
        day = isDay ? found : null;
        return isDay || string.IsNullOrWhiteSpace(text);
    }

    private static IResult File(StringBuilder text, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", name);
}

/// <summary>An entry of the ledger on a line of money, with what a finance system wants beside it.</summary>
internal sealed record LedgerRow(LedgerEntry Entry, EnvelopeLine Line, string DecisionCode, string? Payee, string? DrawnBy)
{
    /// <summary>The entries of some days, oldest first.</summary>
    public static async Task<IReadOnlyList<LedgerRow>> ListAsync(RemitDb db, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var entries = db.LedgerEntries.AsNoTracking();
        if (from is { } first)
        {
            var begin = LondonTime.InstantOf(first, TimeOnly.MinValue);
            entries = entries.Where(e => e.At >= begin);
        }

        if (to is { } last)
        {
            var end = LondonTime.InstantOf(last.AddDays(1), TimeOnly.MinValue);
            entries = entries.Where(e => e.At < end);
        }

        var rows = await entries
            .Join(
                db.EnvelopeLines.AsNoTracking().Where(l => l.Unit == Quantity.Pounds),
                e => e.LineId,
                l => l.Id,
                (e, l) => new { Entry = e, Line = l }
            )
            .ToListAsync(cancellation);
        var codes = await db
            .Envelopes.IgnoreAutoIncludes()
            .Select(e => new { e.Id, e.DecisionCode })
            .ToDictionaryAsync(e => e.Id, e => e.DecisionCode, cancellation);
        var commitments = await db
            .Commitments.Select(c => new
            {
                c.Id,
                c.PayeeId,
                c.DrawnByLine,
            })
            .ToDictionaryAsync(c => c.Id, cancellation);
        var payees = await db.PayeesAsync(commitments.Values.Select(c => c.PayeeId), cancellation);
        var lines = await db.EnvelopeLines.Select(l => new { l.Id, l.EnvelopeId }).ToDictionaryAsync(l => l.Id, l => l.EnvelopeId, cancellation);
        return
        [
            .. rows.OrderBy(r => r.Entry.At)
                .ThenBy(r => r.Entry.Id)
                .Select(r =>
                {
                    var commitment = r.Entry.CommitmentId is { } id ? commitments.GetValueOrDefault(id) : null;
                    return new LedgerRow(
                        r.Entry,
                        r.Line,
                        codes[r.Line.EnvelopeId],
                        commitment?.PayeeId is { } payee ? payees.GetValueOrDefault(payee)?.Name : r.Line.Payee,
                        commitment?.DrawnByLine is { } drawer && lines.TryGetValue(drawer, out var envelope) ? codes[envelope] : null
                    );
                }),
        ];
    }
}
