namespace Remit.Secondments;

/// <summary>The addresses of placements and of what comes of them: acts are nouns.</summary>
internal static class PlacementUrls
{
    public const string ListRoute = "/secondments/{code}/placements";
    public const string NewRoute = "/secondments/{code}/placements/new";
    public const string ReviewRoute = "/secondments/{code}/review";
    public const string OneRoute = "/secondments/placements/{id:guid}";
    public const string AnswerRoute = "/secondments/placements/{id:guid}/answer";
    public const string AgreementRoute = "/secondments/placements/{id:guid}/agreement";
    public const string WithdrawalRoute = "/secondments/placements/{id:guid}/withdrawal";
    public const string ExtensionRoute = "/secondments/placements/{id:guid}/extension";
    public const string EndRoute = "/secondments/placements/{id:guid}/end";
    public const string NewDeliverableRoute = "/secondments/placements/{id:guid}/deliverables/new/{kind}";
    public const string DeliverableRoute = "/secondments/placements/{id:guid}/deliverables/{deliverableId:guid}";
    public const string LogRoute = "/secondments/placements/{id:guid}/log";
    public const string LogSharingRoute = "/secondments/placements/{id:guid}/log/{entryId:guid}/sharing";
    public const string ExitNoteRoute = "/secondments/placements/{id:guid}/exit-note";
    public const string AlumniRoute = "/secondments/placements/{id:guid}/alumni";

    /// <summary>Every placement of a scheme, for those whom they concern.</summary>
    public static string List(string code) => $"{SecondmentUrls.Scheme(code)}/placements";

    /// <summary>A new placement; with what is known of it filled in.</summary>
    public static string New(string code, Guid? nomination = null, Guid? seat = null, Guid? replaces = null)
    {
        string?[] known =
        [
            nomination is null ? null : $"nomination={nomination}",
            seat is null ? null : $"seat={seat}",
            replaces is null ? null : $"replaces={replaces}",
        ];
        var query = string.Join('&', known.OfType<string>());
        return query.Length == 0 ? $"{List(code)}/new" : $"{List(code)}/new?{query}";
    }

    /// <summary>What was found against the aims of a scheme.</summary>
    public static string Review(string code) => $"{SecondmentUrls.Scheme(code)}/review";

    public static string One(Guid id) => $"/secondments/placements/{id}";

    public static string Answer(Guid id) => $"{One(id)}/answer";

    public static string Agreement(Guid id) => $"{One(id)}/agreement";

    public static string Withdrawal(Guid id) => $"{One(id)}/withdrawal";

    public static string Extension(Guid id) => $"{One(id)}/extension";

    public static string End(Guid id) => $"{One(id)}/end";

    public static string NewDeliverable(Guid id, string kind) => $"{One(id)}/deliverables/new/{kind}";

    public static string Deliverable(Guid id, Guid deliverableId) => $"{One(id)}/deliverables/{deliverableId}";

    public static string Log(Guid id) => $"{One(id)}/log";

    public static string LogSharing(Guid id, Guid entryId) => $"{Log(id)}/{entryId}/sharing";

    public static string ExitNote(Guid id) => $"{One(id)}/exit-note";

    public static string Alumni(Guid id) => $"{One(id)}/alumni";
}
