namespace Remit.Forms;

/// <summary>The addresses of a form's route: acts are nouns.</summary>
internal static class RouteUrls
{
    public const string SubmissionRoute = "/forms/{id:guid}/submission";
    public const string AdviceRoute = "/forms/{id:guid}/advice";
    public const string AdviceRequestRoute = "/forms/{id:guid}/advice/request";
    public const string ReviewRoute = "/forms/{id:guid}/review";
    public const string OutcomeRoute = "/forms/{id:guid}/review/{reviewId:guid}/outcome";
    public const string ConditionRoute = "/forms/{id:guid}/conditions/{conditionId:guid}";
    public const string SignatureRoute = "/forms/{id:guid}/signature";
    public const string SignedRoute = "/forms/{id:guid}/signed";
    public const string ReturnRoute = "/forms/{id:guid}/return";
    public const string DeclineRoute = "/forms/{id:guid}/decline";
    public const string WithdrawalRoute = "/forms/{id:guid}/withdrawal";
    public const string ReplacementRoute = "/forms/{id:guid}/replacement";
    public const string OverviewRoute = "/forms/overview";
    public const string BoardsRoute = "/boards";
    public const string BoardRoute = "/boards/{boardId:guid}";
    public const string PackRoute = "/reviews/{meetingId:guid}/pack";

    public static string Submission(Guid id) => $"/forms/{id}/submission";

    public static string Advice(Guid id) => $"/forms/{id}/advice";

    public static string AdviceRequest(Guid id) => $"/forms/{id}/advice/request";

    public static string Review(Guid id) => $"/forms/{id}/review";

    public static string Outcome(Guid id, Guid reviewId) => $"/forms/{id}/review/{reviewId}/outcome";

    public static string Condition(Guid id, Guid conditionId) => $"/forms/{id}/conditions/{conditionId}";

    public static string Signature(Guid id) => $"/forms/{id}/signature";

    public static string Signed(Guid id) => $"/forms/{id}/signed";

    public static string Return(Guid id) => $"/forms/{id}/return";

    public static string Decline(Guid id) => $"/forms/{id}/decline";

    public static string Withdrawal(Guid id) => $"/forms/{id}/withdrawal";

    public static string Replacement(Guid id) => $"/forms/{id}/replacement";

    public static string Board(Guid boardId) => $"/boards/{boardId}";

    public static string Pack(Guid meetingId) => $"/reviews/{meetingId}/pack";
}
