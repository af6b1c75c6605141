namespace Remit.People;

/// <summary>Where people, posts and organisations are kept.</summary>
internal static class PeopleUrls
{
    public const string PeopleRoute = "/people";
    public const string NewPersonRoute = "/people/new";
    public const string PersonRoute = "/people/{id:guid}";
    public const string PersonDetailsRoute = "/people/{id:guid}/details";

    public const string PostsRoute = "/posts";
    public const string NewPostRoute = "/posts/new";
    public const string PostRoute = "/posts/{id:guid}";
    public const string PostDetailsRoute = "/posts/{id:guid}/details";
    public const string AppointmentRoute = "/posts/{id:guid}/appointment";
    public const string HoldingEndRoute = "/posts/{id:guid}/holdings/{holdingId:guid}/end";
    public const string CoverRoute = "/posts/{id:guid}/cover";
    public const string CoverEndRoute = "/posts/{id:guid}/covers/{coverId:guid}/end";
    public const string ClosureRoute = "/posts/{id:guid}/closure";

    public const string OrganisationsRoute = "/organisations";
    public const string NewOrganisationRoute = "/organisations/new";
    public const string OrganisationRoute = "/organisations/{id:guid}";
    public const string OrganisationDetailsRoute = "/organisations/{id:guid}/details";
    public const string OrganisationEndRoute = "/organisations/{id:guid}/end";

    /// <summary>A page of the list of people, those that a word is about.</summary>
    public static string People(string? about = null, int page = 1) =>
        PeopleRoute
        + (string.IsNullOrEmpty(about) && page == 1 ? "" : FormattableString.Invariant($"?q={Uri.EscapeDataString(about ?? "")}&p={page}"));

    public static string Person(Guid id) => $"{PeopleRoute}/{id}";

    public static string PersonDetails(Guid id) => $"{PeopleRoute}/{id}/details";

    public static string Post(Guid id) => $"{PostsRoute}/{id}";

    public static string PostDetails(Guid id) => $"{PostsRoute}/{id}/details";

    public static string Appointment(Guid postId) => $"{PostsRoute}/{postId}/appointment";

    public static string HoldingEnd(PostHolding holding) => $"{PostsRoute}/{holding.PostId}/holdings/{holding.Id}/end";

    public static string Cover(Guid postId) => $"{PostsRoute}/{postId}/cover";

    public static string CoverEnd(AbsenceCover cover) => $"{PostsRoute}/{cover.PostId}/covers/{cover.Id}/end";

    public static string Closure(Guid postId) => $"{PostsRoute}/{postId}/closure";

    public static string Organisation(Guid id) => $"{OrganisationsRoute}/{id}";

    public static string OrganisationDetails(Guid id) => $"{OrganisationsRoute}/{id}/details";

    public static string OrganisationEnd(Guid id) => $"{OrganisationsRoute}/{id}/end";
}
