using Remit.Finance;
using Remit.People;

namespace Remit.Authority;

/// <summary>The schemes that are publicly known, with somebody in each post.</summary>
internal static class Examples
{
    public static readonly DateOnly OfMd2085 = new(2018, 10, 1);
    public static readonly DateOnly OfMd2472 = new(2020, 9, 1);

    public static readonly Person Manager = new("Mona Manager", null);
    public static readonly Person AssistantDirector = new("Adam Assistant", null);
    public static readonly Person Director = new("Dora Director", null);
    public static readonly Person Mayor = new("Maya Mayor", null);
    public static readonly Person Deputy = new("Dev Deputy", null);
    public static readonly Person Clerk = new("Carl Clerk", null);

    public static readonly Post ManagerPost = new("Manager, Markets", "Manager", "Markets", [Role.Approver]);
    public static readonly Post AssistantDirectorPost = new("Assistant Director, Markets", "Assistant Director", "Markets", [Role.Approver]);
    public static readonly Post DirectorPost = new("Director, Places", "Director", "Places", [Role.Approver]);
    public static readonly Post MayorPost = new("Mayor of London", "Mayor", null, [Role.Approver]);
    public static readonly Post ClerkPost = new("Clerk, Markets", null, "Markets", []);

    private static readonly DateOnly _since = new(2010, 1, 1);

    /// <summary>Everybody in their post; the deputy covers nobody unless said.</summary>
    public static Roster Roster(params AbsenceCover[] covers) =>
        new(
            [Manager, AssistantDirector, Director, Mayor, Deputy, Clerk],
            [ManagerPost, AssistantDirectorPost, DirectorPost, MayorPost, ClerkPost],
            [
                new(ManagerPost.Id, Manager.Id, _since, null),
                new(AssistantDirectorPost.Id, AssistantDirector.Id, _since, null),
                new(DirectorPost.Id, Director.Id, _since, null),
                new(MayorPost.Id, Mayor.Id, _since, null),
                new(ClerkPost.Id, Clerk.Id, _since, null),
            ],
            covers
        );

    /// <summary>The policy of the GLA with these people.</summary>
    public static Delegations Delegations(Roster? roster = null, params SpecificDelegation[] specific) =>
        GlaPolicy.Delegations with
        {
            Roster = roster ?? Roster(),
            Specific = specific,
        };

    /// <summary>Two levels under £1,000 and one above, of an authority of our own; the lowest may not let a purchase go without competition.</summary>
    public static SchemeOfDelegation Scheme(string from = "2018-01-01", string enactedBy = "COUNCIL1", params SigningLevel[] levels) =>
        new()
        {
            From = Day(from),
            SurelyFrom = Day(from),
            EnactedBy = enactedBy,
            Levels =
                levels.Length > 0
                    ? levels
                    : [Level("LOW", 100, "Manager"), Level("MID", 1_000, "Director", exempts: true), Level("TOP", null, "Mayor", exempts: true)],
        };

    public static SigningLevel Level(string code, long? pounds, string rank, bool exempts = false) =>
        new(code, rank, pounds is { } limit ? Money.Pounds(limit) : null, [rank], exempts);

    /// <summary>£60,000 to the assistant director's post for workshops over 2020-21.</summary>
    public static DelegationTerms Terms(
        string grantedBy = "MD2680",
        Guid? postId = null,
        string? rank = null,
        long pounds = 60_000,
        string purpose = "workshops",
        string from = "2020-04-01",
        string until = "2021-03-31"
    ) => new(grantedBy, rank is null ? postId ?? AssistantDirectorPost.Id : postId, rank, Money.Pounds(pounds), purpose, Day(from), Day(until));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    public static AuthorityQuestion Pounds(long pounds) => AuthorityQuestion.For(Money.Pounds(pounds));

    /// <summary>The lines as they are printed.</summary>
    public static IReadOnlyList<string> Lines(this AuthorityAnswer answer) => [.. answer.Because.Select(l => l.ToString())];

    /// <summary>The people who may sign, by name.</summary>
    public static IReadOnlyList<string> Names(this AuthorityAnswer answer) => [.. answer.Signatories.Select(s => s.Person.Name)];
}
