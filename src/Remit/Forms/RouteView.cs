namespace Remit.Forms;

/// <summary>The route of a form so far, and what is next: what <c>Pages/_Route.cshtml</c> shows.</summary>
/// <param name="Form">The form.</param>
/// <param name="Today">The day in London.</param>
/// <param name="ShowsStatus">Whether the state is said; false on a page that says it above.</param>
internal sealed record RouteView(DecisionForm Form, DateOnly Today, bool ShowsStatus = true)
{
    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<RouteEvent> Events =>
        [
            .. new[]
            {
                Form.Submissions.Select(s => new RouteEvent(s.At, "Submitted", By(s.Name, s.Post), null)),
                Form.Returns.Select(r => new RouteEvent(r.At, "Returned for changes", By(r.Name, r.Post), r.Reason)),
                Form.Advice.Select(a => new RouteEvent(a.At, AdviceTitle(a), By(a.Name, a.Post), null)),
                Form
                    .Reviews.Where(r => r.RecordedAt is not null)
                    .Select(r => new RouteEvent(r.RecordedAt!.Value, $"{r.Board}: {RouteWords.Of(r.Outcome!.Value)}", r.RecordedByName!, r.Note)),
                Form
                    .Reviews.SelectMany(r => r.Conditions)
                    .Where(c => c.Met is not null)
                    .Select(c => new RouteEvent(c.Met!.At, "Condition met", By(c.Met.Name, c.Met.Post), c.Text)),
                Form.Variations.Select(v => new RouteEvent(v.At, $"Varied by {v.ByCode}", "", null)),
                Form.Signature is { } s ? [new RouteEvent(s.At, s.IsInPart ? "Signed in part" : "Signed", By(s.Name, s.Post), null)] : [],
                Form.Ending is { } e
                    ?
                    [
                        new RouteEvent(
                            e.At,
                            e.Kind == EndingKind.Superseded ? $"Superseded by {e.ByCode}" : e.Kind.ToString(),
                            By(e.Name, e.Post),
                            e.Reason
                        ),
                    ]
                    : Enumerable.Empty<RouteEvent>(),
            }
                .SelectMany(events => events)
                .OrderBy(e => e.At),
        ];

    /// <summary>What is next, each with where it is done; empty when nothing is.</summary>
    public IReadOnlyList<RouteTask> Next =>
        Form.Status switch
        {
            FormStatus.Advice or FormStatus.Review or FormStatus.Signature => [.. Advice, .. Boards, .. Conditions, .. Signature],
            _ => [],
        };

    private IEnumerable<RouteTask> Advice =>
        Form.OpenRequests.Select(r => new RouteTask(
            $"{RouteWords.Of(r.Kind)} advice{(r.PersonName is null ? "" : $" from {r.PersonName}")}{(Form.LastAdvice.Any(a => a.Kind == r.Kind && Form.IsStale(a)) ? ", anew: the text has changed" : "")}",
            RouteUrls.Advice(Form.Id),
            $"due {RouteWords.Day(r.Due)}",
            Today > r.Due
        ));

    private IEnumerable<RouteTask> Boards =>
        Form
            .Reviews.Where(r => r.IsPending)
            .Select(r => new RouteTask($"Review by {r.Board}", RouteUrls.Review(Form.Id), $"on {RouteWords.Day(r.On)}", Today > r.On));

    private IEnumerable<RouteTask> Conditions =>
        Form.OpenConditions.Select(c => new RouteTask(
            $"Condition: {c.Text}",
            RouteUrls.Condition(Form.Id, c.Id),
            $"{c.OwnerName}, due {RouteWords.Day(c.Due)}",
            Today > c.Due
        ));

    private IEnumerable<RouteTask> Signature =>
        Form.Status == FormStatus.Signature ? [new("Signature, on the approver’s page", RouteUrls.Signature(Form.Id), null, IsLate: false)] : [];

    private static string AdviceTitle(Advice advice) => $"{RouteWords.Of(advice.Kind)}: {AdviceKinds.InWords(advice.Opinion)}";

    private static string By(string name, string? post) => post is null ? name : $"{name}, {post}";
}

/// <summary>Something that happened to a form.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="What">What, in a few words.</param>
/// <param name="By">Who did it, with their post.</param>
/// <param name="Why">Why, or what it was about; null when there is nothing to say.</param>
internal sealed record RouteEvent(DateTime At, string What, string By, string? Why);

/// <summary>Something that is next.</summary>
/// <param name="What">What.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="When">By when, or on which day; null when nothing sets one.</param>
/// <param name="IsLate">Whether that day is past.</param>
internal sealed record RouteTask(string What, string Address, string? When, bool IsLate);
