using Remit.Accounts;
using Remit.Authority;
using Remit.Decisions;
using Remit.Demo;
using Remit.Forms;
using Remit.Mail;
using Remit.Papers;
using Remit.People;
using Remit.Publications;
using Remit.PublicLog;
using Remit.Schedule;
using Remit.Waiting;

namespace Remit.Site;

/// <summary>Who may use which route. What is not listed does not exist: it answers 404, and a test fails on it.</summary>
internal static partial class Access
{
    private static readonly Dictionary<string, Audience> WithoutMoney = new()
    {
        // the site itself
        [SiteUrls.Home] = Audience.Everyone,
        [SiteUrls.About] = Audience.Everyone,
        [SiteUrls.Accessibility] = Audience.Everyone,
        [SiteUrls.Cookies] = Audience.Everyone,
        [SiteUrls.Privacy] = Audience.Everyone,
        ["/errors"] = Audience.Everyone,
        [SiteUrls.HealthLive] = Audience.Everyone,
        [SiteUrls.HealthReady] = Audience.Everyone,
        [SiteUrls.SignIn] = Audience.Everyone,
        [SiteUrls.SignOut] = Audience.Everyone,
        [SiteUrls.PersonaSignIn] = Audience.Demo,

        // accounts: what answers at AccountUrls.OpenIdAnswer is no route; the framework takes it before any route is looked for
        [AccountUrls.Forgotten] = Audience.Everyone,
        [AccountUrls.SetPassword] = Audience.Everyone,
        [AccountUrls.Code] = Audience.Everyone,
        [AccountUrls.PasskeySignIn] = Audience.Everyone,
        [AccountUrls.OpenIdSignIn] = Audience.Everyone,
        [AccountUrls.Problem] = Audience.Everyone,
        [AccountUrls.SignedOut] = Audience.Everyone,
        [AccountUrls.Account] = Audience.SignedIn,
        [AccountUrls.Password] = Audience.SignedIn,
        [AccountUrls.SecondFactor] = Audience.SignedIn,
        [AccountUrls.RecoveryCodes] = Audience.SignedIn,
        [AccountUrls.Passkeys] = Audience.SignedIn,
        [AccountUrls.ApiKeys] = Audience.Authority,
        [AccountUrls.ApiKeyEndRoute] = Audience.Authority, // whose key it is, and administrators
        [AccountUrls.AllApiKeys] = Audience.Administrators,
        [AccountUrls.List] = Audience.Administrators,
        [AccountUrls.New] = Audience.Administrators,
        [AccountUrls.OneRoute] = Audience.Administrators,

        // the public register
        [DecisionUrls.ListRoute] = Audience.Everyone,
        [DecisionUrls.DecisionRoute] = Audience.Everyone,
        [DecisionUrls.SourceRoute] = Audience.Everyone,
        [DecisionUrls.VersionsRoute] = Audience.Everyone,

        // the register for programs
        ["/api/{documentName}/openapi.json"] = Audience.Everyone,
        ["/api/v1/decisions"] = Audience.Everyone,
        ["/api/v1/decisions/{code}"] = Audience.Everyone,
        ["/api/v1/decisions/{code}/citations"] = Audience.Everyone,
        ["/api/v1/decisions/{code}/lineage"] = Audience.Everyone,
        ["/api/v1/facets"] = Audience.Everyone,
        ["/decisions.atom"] = Audience.Everyone,
        ["/decisions.csv"] = Audience.Everyone,
        ["/decisions.json"] = Audience.Everyone,
        ["/decisions/{slug}.json"] = Audience.Everyone,
        ["/robots.txt"] = Audience.Everyone,
        ["/sitemap.xml"] = Audience.Everyone,
        ["/sitemap-{part:int}.xml"] = Audience.Everyone,

        // what waits for people
        [WaitingUrls.List] = Audience.SignedIn,
        [WaitingUrls.Settings] = Audience.SignedIn,
        [WaitingUrls.CalendarRoute] = Audience.Everyone, // whoever knows a token; without one nothing is there

        // what goes on by itself
        [MailUrls.Watch] = Audience.Watchers,
        [ScheduleUrls.Watch] = Audience.Watchers,

        // the demo's own
        [DemoUrls.Clock] = Audience.Demo,
        [DemoUrls.Mail] = Audience.Demo,
        [DemoUrls.MessageRoute] = Audience.Demo,

        // the public log, by which anybody can check the register
        [PublicLogUrls.Log] = Audience.Everyone,
        [PublicLogUrls.Checkpoint] = Audience.Everyone,
        [PublicLogUrls.Consistency] = Audience.Everyone,
        [PublicLogUrls.Entries] = Audience.Everyone,
        [PublicLogUrls.Key] = Audience.Everyone,
        [PublicLogUrls.Proof] = Audience.Everyone,

        // who may sign: for everybody to see, for administrators to keep
        [AuthorityUrls.Home] = Audience.Everyone,
        [AuthorityUrls.VersionRoute] = Audience.Everyone,
        [AuthorityUrls.NewVersionRoute] = Audience.Administrators,
        [AuthorityUrls.NewDelegationRoute] = Audience.Administrators,
        [AuthorityUrls.NewBuyingRulesRoute] = Audience.Administrators,
        [AuthorityUrls.KnownRoute] = Audience.Administrators,
        // decisions on their way: whoever drafts, advises, reviews or signs
        [FormUrls.ListRoute] = Audience.Authority,
        [FormUrls.NewRoute] = Audience.Authority,
        [FormUrls.FormRoute] = Audience.Authority,
        [FormUrls.SectionRoute] = Audience.Authority,
        [FormUrls.RevisionsRoute] = Audience.Authority,
        [FormUrls.DraftersRoute] = Audience.Authority,
        [FormUrls.CodeRoute] = Audience.Authority,
        [FormUrls.NewDocumentRoute] = Audience.Authority,
        [FormUrls.DocumentRoute] = Audience.Authority,
        // the route of a form: what somebody may do there follows from what they are to the form
        [RouteUrls.SubmissionRoute] = Audience.Authority,
        [RouteUrls.AdviceRoute] = Audience.Authority,
        [RouteUrls.AdviceRequestRoute] = Audience.Authority,
        [RouteUrls.ReviewRoute] = Audience.Authority,
        [RouteUrls.OutcomeRoute] = Audience.Governance,
        [RouteUrls.ConditionRoute] = Audience.Authority,
        [RouteUrls.SignatureRoute] = Audience.Authority,
        [RouteUrls.SignedRoute] = Audience.Authority,
        [RouteUrls.ReturnRoute] = Audience.Authority,
        [RouteUrls.DeclineRoute] = Audience.Authority,
        [RouteUrls.WithdrawalRoute] = Audience.Authority,
        [RouteUrls.ReplacementRoute] = Audience.Authority,
        [RouteUrls.PackRoute] = Audience.Authority,
        [RouteUrls.OverviewRoute] = Audience.Governance,
        [RouteUrls.BoardsRoute] = Audience.Governance,
        [RouteUrls.BoardRoute] = Audience.Governance,

        // papers on their way into the register
        [ImportUrls.ListRoute] = Audience.Officers,
        [ImportUrls.NewRoute] = Audience.Officers,
        [ImportUrls.ReviewRoute] = Audience.Officers,
        [ImportUrls.ConfirmationRoute] = Audience.Officers,
        [ImportUrls.ComparisonRoute] = Audience.Officers,
        [ImportUrls.SettingAsideRoute] = Audience.Officers,
        [ImportUrls.RecordsRoute] = Audience.Officers,
        [ImportUrls.FileRoute] = Audience.Officers,

        // people, posts and organisations: a person's page is also their own, and a post's page and its cover also its holder's
        [PeopleUrls.PeopleRoute] = Audience.Administrators,
        [PeopleUrls.NewPersonRoute] = Audience.Administrators,
        [PeopleUrls.PersonRoute] = Audience.SignedIn,
        [PeopleUrls.PersonDetailsRoute] = Audience.Administrators,
        [PeopleUrls.PostsRoute] = Audience.Administrators,
        [PeopleUrls.NewPostRoute] = Audience.Administrators,
        [PeopleUrls.PostRoute] = Audience.Authority,
        [PeopleUrls.PostDetailsRoute] = Audience.Administrators,
        [PeopleUrls.AppointmentRoute] = Audience.Administrators,
        [PeopleUrls.HoldingEndRoute] = Audience.Administrators,
        [PeopleUrls.CoverRoute] = Audience.Authority,
        [PeopleUrls.CoverEndRoute] = Audience.Authority,
        [PeopleUrls.ClosureRoute] = Audience.Administrators,
        [PeopleUrls.OrganisationsRoute] = Audience.Administrators,
        [PeopleUrls.NewOrganisationRoute] = Audience.Administrators,
        [PeopleUrls.OrganisationRoute] = Audience.Administrators,
        [PeopleUrls.OrganisationDetailsRoute] = Audience.Administrators,
        [PeopleUrls.OrganisationEndRoute] = Audience.Administrators,
        // publication: clocks, what is withheld, the forward plan, other formats
        [PublicationUrls.ListRoute] = Audience.Authority,
        [PublicationUrls.PublicationRoute] = Audience.Authority,
        [PublicationUrls.ActRoute] = Audience.Governance,
        [PublicationUrls.DeferralRoute] = Audience.Authority,
        [PublicationUrls.DeferralApprovalRoute] = Audience.Authority,
        [PublicationUrls.WithholdingRoute] = Audience.Governance,
        [PublicationUrls.CsvRoute] = Audience.Everyone,
        [PublicationUrls.WithheldRoute] = Audience.Everyone,
        [PublicationUrls.TransparencyRoute] = Audience.Everyone,
        [PublicationUrls.PlanRoute] = Audience.Everyone,
        [PublicationUrls.PlanCsvRoute] = Audience.Everyone,
        [PublicationUrls.PlanJsonRoute] = Audience.Everyone,
        [PublicationUrls.NewPlannedRoute] = Audience.Officers,
        [PublicationUrls.PlannedRoute] = Audience.Officers,
        [PublicationUrls.WithdrawalRoute] = Audience.Officers,
        [PublicationUrls.DocumentRoute] = Audience.Everyone,
        [PublicationUrls.AnotherFormatRoute] = Audience.Everyone,
        [PublicationUrls.RequestsRoute] = Audience.Governance,
        [PublicationUrls.RequestRoute] = Audience.Governance,
    };

    private static readonly Dictionary<string, Audience> Rules = new([.. WithoutMoney, .. Money, .. Secondments], StringComparer.OrdinalIgnoreCase);

    /// <summary>Every route that is listed.</summary>
    public static IReadOnlyDictionary<string, Audience> All => Rules;

    /// <summary>Who may use a route.</summary>
    /// <param name="route">The pattern as the endpoint states it, with or without its first slash.</param>
    /// <returns>Null when it is not listed.</returns>
    public static Audience? Of(string route) => Rules.GetValueOrDefault("/" + route.Trim('/'));
}
