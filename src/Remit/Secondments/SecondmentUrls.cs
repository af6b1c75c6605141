using System.Globalization;

namespace Remit.Secondments;

/// <summary>The addresses of clusters, schemes, seats, calls and nominations.</summary>
internal static class SecondmentUrls
{
    public const string ListRoute = "/secondments";
    public const string NewRoute = "/secondments/new";
    public const string ClustersRoute = "/secondments/clusters";
    public const string NewClusterRoute = "/secondments/clusters/new";
    public const string ClusterRoute = "/secondments/clusters/{id:guid}";
    public const string ClusterDetailsRoute = "/secondments/clusters/{id:guid}/details";
    public const string NewMemberRoute = "/secondments/clusters/{id:guid}/members/new";
    public const string MemberListRoute = "/secondments/clusters/{id:guid}/members/list";
    public const string MemberRoute = "/secondments/clusters/{id:guid}/members/{memberId:guid}";
    public const string SchemeRoute = "/secondments/{code}";
    public const string TermsRoute = "/secondments/{code}/terms";
    public const string ClosureRoute = "/secondments/{code}/closure";
    public const string NewSeatRoute = "/secondments/{code}/seats/new";
    public const string SeatRoute = "/secondments/{code}/seats/{number:int}";
    public const string SeatWithdrawalRoute = "/secondments/{code}/seats/{number:int}/withdrawal";
    public const string NewCallRoute = "/secondments/{code}/calls/new";
    public const string CallExtensionRoute = "/secondments/{code}/calls/{number:int}/extension";
    public const string CallClosureRoute = "/secondments/{code}/calls/{number:int}/closure";
    public const string NominationsRoute = "/secondments/{code}/nominations";
    public const string NewNominationRoute = "/secondments/{code}/nominations/new";
    public const string NominationRoute = "/secondments/nominations/{id:guid}";
    public const string NominationDetailsRoute = "/secondments/nominations/{id:guid}/details";
    public const string NominationWithdrawalRoute = "/secondments/nominations/{id:guid}/withdrawal";
    public const string PairsRoute = "/secondments/{code}/pairs";
    public const string PairLiftingRoute = "/secondments/{code}/pairs/{pairId:guid}/lifting";
    public const string MonitoringRoute = "/secondments/{code}/monitoring";
    public const string AnswersRoute = "/secondments/{code}/monitoring/answers";

    /// <summary>Every scheme.</summary>
    public static string List() => ListRoute;

    /// <summary>Opening a scheme, under a decision where one is chosen.</summary>
    public static string New(string? decision = null) => decision is null ? NewRoute : $"{NewRoute}?decision={Uri.EscapeDataString(decision)}";

    /// <summary>The scheme under a decision.</summary>
    public static string Scheme(string code) => $"{ListRoute}/{Uri.EscapeDataString(code)}";

    public static string Terms(string code) => $"{Scheme(code)}/terms";

    public static string Closure(string code) => $"{Scheme(code)}/closure";

    public static string Cluster(Guid id) => $"{ClustersRoute}/{id}";

    public static string ClusterDetails(Guid id) => $"{Cluster(id)}/details";

    public static string NewMember(Guid id) => $"{Cluster(id)}/members/new";

    public static string MemberList(Guid id) => $"{Cluster(id)}/members/list";

    public static string Member(Guid id, Guid memberId) => $"{Cluster(id)}/members/{memberId}";

    public static string NewSeat(string code) => $"{Scheme(code)}/seats/new";

    public static string Seat(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"{Scheme(code)}/seats/{number}");

    public static string SeatWithdrawal(string code, int number) => $"{Seat(code, number)}/withdrawal";

    public static string NewCall(string code) => $"{Scheme(code)}/calls/new";

    public static string CallExtension(string code, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme(code)}/calls/{number}/extension");

    public static string CallClosure(string code, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme(code)}/calls/{number}/closure");

    public static string Nominations(string code) => $"{Scheme(code)}/nominations";

    public static string NewNomination(string code) => $"{Nominations(code)}/new";

    public static string Nomination(Guid id) => $"{ListRoute}/nominations/{id}";

    public static string NominationDetails(Guid id) => $"{Nomination(id)}/details";

    public static string NominationWithdrawal(Guid id) => $"{Nomination(id)}/withdrawal";

    public static string Pairs(string code) => $"{Scheme(code)}/pairs";

    public static string PairLifting(string code, Guid pairId) => $"{Pairs(code)}/{pairId}/lifting";

    public static string Monitoring(string code) => $"{Scheme(code)}/monitoring";

    /// <summary>Where a nominee answers the voluntary questions; with the key that their mail holds they need not sign in.</summary>
    public static string Answers(string code, string? key = null) =>
        key is null ? $"{Monitoring(code)}/answers" : $"{Monitoring(code)}/answers?key={key}";
}
