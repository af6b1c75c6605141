using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Forms on their way, counted for governance: by state, how long each step takes, what is stale, what was asked for after the act.</summary>
internal sealed class RouteOverviewModel(RemitDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(FormStatus Status, int Count)> ByStatus { get; private set; } = [];

    /// <summary>The forms on their way that have stale advice.</summary>
    public IReadOnlyList<DecisionForm> Stale { get; private set; } = [];

    /// <summary>The signed forms that were asked for after the act, newest first.</summary>
    public IReadOnlyList<DecisionForm> Retrospective { get; private set; } = [];

    public int Signed { get; private set; }

    public int InPart { get; private set; }

    /// <summary>How many days each step takes on average over the forms that have gone it, and how many forms that is.</summary>
    public IReadOnlyList<(string Step, double Days, int Forms)> Steps { get; private set; } = [];

    public IReadOnlyList<(DecisionForm Form, AdviceRequest Request)> LateAdvice { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.LondonToday;
        var forms = await db.Forms.AsNoTracking().OrderBy(f => f.BegunAt).ToListAsync(cancellation);
        ByStatus = [.. Enum.GetValues<FormStatus>().Select(s => (s, forms.Count(f => f.Status == s)))];
        Stale = [.. forms.Where(f => f.Standing is not null && f.Signature is null && f.Ending is null && f.LastAdvice.Any(f.IsStale))];
        var signed = forms.Where(f => f.Signature is not null).ToList();
        Retrospective = [.. signed.Where(f => f.Signature!.IsRetrospective).OrderByDescending(f => f.Signature!.At)];
        (Signed, InPart) = (signed.Count, signed.Count(f => f.Signature!.IsInPart));
        LateAdvice =
        [
            .. forms
                .Where(f => f.Signature is null && f.Ending is null)
                .SelectMany(f => f.OpenRequests.Where(r => r.Due < today).Select(r => (f, r))),
        ];
        Steps =
        [
            Step("From the beginning to the first submission", forms, f => f.Submissions is [var first, ..] ? first.At - f.BegunAt : null),
            Step(
                "From the first submission to the last advice before signature",
                signed,
                f => f.Advice.Count > 0 ? f.Advice[^1].At - f.Submissions[0].At : null
            ),
            Step("From being put on an agenda to what the board said", forms, f => f.LastReview is { } r ? r.RecordedAt - r.ListedAt : null),
            Step("From the last advice to the signature", signed, f => f.Advice.Count > 0 ? f.Signature!.At - f.Advice[^1].At : null),
            Step("From the first submission to the signature", signed, f => f.Signature!.At - f.Submissions[0].At),
        ];
    }

    private static (string, double, int) Step(string name, IEnumerable<DecisionForm> forms, Func<DecisionForm, TimeSpan?> takes)
    {
        var times = forms.Select(takes).OfType<TimeSpan>().Select(t => t.TotalDays).ToList();
        return (name, times.Count == 0 ? 0 : times.Average(), times.Count);
    }
}
