using Remit.Accounts;
using Remit.Agreements;
using Remit.Authority;
using Remit.Decisions;
using Remit.Demo;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Income;
using Remit.Mail;
using Remit.Papers;
using Remit.Payments;
using Remit.People;
using Remit.Publications;
using Remit.PublicLog;
using Remit.Schedule;
using Remit.Spending;
using Remit.Waiting;

namespace Remit.Site;

/// <summary>Who may use which route. What is not listed does not exist: it answers 404, and a test fails on it.</summary>
internal static class Access
{
    private static readonly Dictionary<string, Audience> Rules = new(StringComparer.OrdinalIgnoreCase)
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

        // envelopes: public where the decision is; who changes them follows from the post
        [EnvelopeUrls.ListRoute] = Audience.Everyone,
        [EnvelopeUrls.EnvelopeRoute] = Audience.Everyone,
        [EnvelopeUrls.LineRoute] = Audience.Everyone,
        [EnvelopeUrls.CommitmentRoute] = Audience.Everyone,
        [EnvelopeUrls.NewCommitmentRoute] = Audience.Spenders,
        [EnvelopeUrls.ApiCommitmentsRoute] = Audience.Spenders,
        [EnvelopeUrls.ApiCommitmentRoute] = Audience.Authority,
        [EnvelopeUrls.ApiVariationsRoute] = Audience.Spenders,
        [EnvelopeUrls.ApiReleasesRoute] = Audience.Spenders,
        [EnvelopeUrls.ApiActRoute] = Audience.Authority,
        [EnvelopeUrls.OpeningRoute] = Audience.Finance,
        [EnvelopeUrls.ForecastRoute] = Audience.Finance,
        [EnvelopeUrls.MoveRoute] = Audience.Finance,
        [EnvelopeUrls.ReversalRoute] = Audience.Finance,
        [EnvelopeUrls.ConditionRoute] = Audience.Finance,
        [EnvelopeUrls.OptionRoute] = Audience.Finance,
        [EnvelopeUrls.YearRoute] = Audience.Finance,
        // agreements: everybody reads those that are public; parties read and sign their own; what else somebody may do follows from what they are to it
        [AgreementUrls.ListRoute] = Audience.Everyone,
        [AgreementUrls.NewRoute] = Audience.Officers,
        [AgreementUrls.OneRoute] = Audience.Everyone,
        [AgreementUrls.TextRoute] = Audience.Everyone,
        [AgreementUrls.DraftRoute] = Audience.Officers,
        [AgreementUrls.BuyingRoute] = Audience.Authority,
        [AgreementUrls.OfferRoute] = Audience.Officers,
        [AgreementUrls.SignatureRoute] = Audience.SignedIn,
        [AgreementUrls.ReturnRoute] = Audience.Officers,
        [AgreementUrls.DeclineRoute] = Audience.SignedIn,
        [AgreementUrls.WithdrawalRoute] = Audience.Officers,
        [AgreementUrls.VariationRoute] = Audience.Officers,
        [AgreementUrls.EndRoute] = Audience.SignedIn,
        [AgreementUrls.CommitmentsRoute] = Audience.Officers,
        [AgreementUrls.ClausesRoute] = Audience.Authority,
        [AgreementUrls.ClauseRoute] = Audience.Authority,
        [AgreementUrls.NewClauseVersionRoute] = Audience.ClauseKeepers,
        [AgreementUrls.ApiListRoute] = Audience.Everyone,
        [AgreementUrls.ApiOneRoute] = Audience.Everyone,

        // spending over all envelopes: what is published is everybody's, the rest is the authority's, files and postings are finance's
        [SpendingUrls.HomeRoute] = Audience.Authority,
        [SpendingUrls.LinesRoute] = Audience.Authority,
        [SpendingUrls.OrganisationsRoute] = Audience.Everyone,
        [SpendingUrls.OrganisationRoute] = Audience.Everyone,
        [SpendingUrls.SupplierRoute] = Audience.Finance,
        [SpendingUrls.ItemsRoute] = Audience.Everyone,
        [SpendingUrls.ItemsCsvRoute] = Audience.Everyone,
        [SpendingUrls.ContractsRoute] = Audience.Everyone,
        [SpendingUrls.ContractsCsvRoute] = Audience.Everyone,
        [SpendingUrls.ExportRoute] = Audience.Finance,
        [SpendingUrls.EntriesCsvRoute] = Audience.Finance,
        [SpendingUrls.PostingsRoute] = Audience.Finance,
        [SpendingUrls.NewPostingsRoute] = Audience.Finance,
        [SpendingUrls.PostingRoute] = Audience.Finance,
        [SpendingUrls.ApiPostingsRoute] = Audience.Finance,
        [SpendingUrls.ApiPostingFileRoute] = Audience.Finance,
        [SpendingUrls.ApiListRoute] = Audience.Everyone,
        [SpendingUrls.ApiOneRoute] = Audience.Everyone,
        // income: sums are public where the decision is; an invoice or a pledge is there for those inside and for whose it is
        [IncomeUrls.ListRoute] = Audience.Everyone,
        [IncomeUrls.NewFundRoute] = Audience.Finance,
        [IncomeUrls.FundRoute] = Audience.Everyone,
        [IncomeUrls.NewPledgeRoute] = Audience.Finance,
        [IncomeUrls.PledgeRoute] = Audience.SignedIn,
        [IncomeUrls.PledgeChangeRoute] = Audience.Finance,
        [IncomeUrls.NewSchemeRoute] = Audience.Finance,
        [IncomeUrls.SchemeRoute] = Audience.Everyone,
        [IncomeUrls.NewTermsRoute] = Audience.Finance,
        [IncomeUrls.NewMemberRoute] = Audience.Finance,
        [IncomeUrls.NewInvoicesRoute] = Audience.Finance,
        [IncomeUrls.LeavingRoute] = Audience.Finance,
        [IncomeUrls.ReceivableRoute] = Audience.SignedIn,
        [IncomeUrls.ReceiptRoute] = Audience.Finance,
        [IncomeUrls.WriteOffRoute] = Audience.Finance,
        [IncomeUrls.NewRefundRoute] = Audience.Finance,
        [IncomeUrls.RefundRoute] = Audience.Payers,
        [IncomeUrls.EntryReversalRoute] = Audience.Finance,
        [IncomeUrls.NewGiftRoute] = Audience.Spenders,
        [IncomeUrls.GiftReversalRoute] = Audience.Finance,

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

        // claims, payments, bank details: a partner sees their organisation's alone, for anything else there is nothing there
        [PaymentUrls.PaymentsRoute] = Audience.Payers,
        [PaymentUrls.NewPaymentRoute] = Audience.Spenders,
        [PaymentUrls.PaymentRoute] = Audience.Payers,
        [PaymentUrls.PaymentLinesRoute] = Audience.Spenders,
        [PaymentUrls.ApprovalRoute] = Audience.Payers,
        [PaymentUrls.PaidRoute] = Audience.Finance,
        [PaymentUrls.PaymentActRoute] = Audience.Payers,
        [PaymentUrls.ClaimsRoute] = Audience.Claims,
        [PaymentUrls.NewClaimRoute] = Audience.Partners,
        [PaymentUrls.ClaimRoute] = Audience.Claims,
        [PaymentUrls.ClaimPeriodRoute] = Audience.Partners,
        [PaymentUrls.NewClaimLineRoute] = Audience.Partners,
        [PaymentUrls.ClaimCheckRoute] = Audience.Spenders,
        [PaymentUrls.ClaimActRoute] = Audience.Claims,
        [PaymentUrls.ClaimDocumentRoute] = Audience.Claims,
        [PaymentUrls.BankListRoute] = Audience.BankDetails,
        [PaymentUrls.BankRoute] = Audience.BankDetails,
        [PaymentUrls.NewBankRoute] = Audience.BankDetails,
        [PaymentUrls.BankCheckRoute] = Audience.Finance,
        [PaymentUrls.CoolingOffRoute] = Audience.PaymentRules,
        [PaymentUrls.ScheduleRoute] = Audience.Claims,
        [PaymentUrls.EvidenceRoute] = Audience.Claims,
        [PaymentUrls.EvidenceCheckRoute] = Audience.Spenders,
        [PaymentUrls.EvidenceDocumentRoute] = Audience.Claims,
        [PaymentUrls.NewDemandRoute] = Audience.Finance,
        [PaymentUrls.DemandRoute] = Audience.Finance,
    };

    /// <summary>Every route that is listed.</summary>
    public static IReadOnlyDictionary<string, Audience> All => Rules;

    /// <summary>Who may use a route.</summary>
    /// <param name="route">The pattern as the endpoint states it, with or without its first slash.</param>
    /// <returns>Null when it is not listed.</returns>
    public static Audience? Of(string route) => Rules.GetValueOrDefault("/" + route.Trim('/'));
}
