using System.Security.Claims;
using Remit.Accounts;
using Remit.Agreements;
using Remit.Authority;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Income;
using Remit.Papers;
using Remit.Payments;
using Remit.People;
using Remit.Publications;
using Remit.Secondments;
using Remit.Spending;
using Remit.Waiting;

namespace Remit.Site;

/// <summary>The main parts of the site, as the navigation shows them.</summary>
internal static class Parts
{
    public const string Register = "Decisions";
    public const string Forms = "Forms";
    public const string Agreements = "Agreements";
    public const string Import = "Imports";
    public const string Publication = "Publication";
    public const string Envelopes = "Envelopes";
    public const string Income = "Income";
    public const string Payments = "Payments";
    public const string Claims = "Claims";
    public const string Spending = "Spending";
    public const string Secondments = "Secondments";
    public const string Waiting = "Waiting for you";
    public const string People = "People";
    public const string Accounts = "Accounts";
    public const string Authority = "Who may sign";
    public const string About = "About";
    public const string SignIn = "Sign in";

    /// <summary>Those that somebody can use.</summary>
    public static IEnumerable<(string Name, string Url)> For(ClaimsPrincipal user, SiteOptions options)
    {
        yield return (Register, DecisionUrls.List());
        yield return (Envelopes, EnvelopeUrls.ListRoute);
        yield return (
            Spending,
            Audience.Authority.Of(user, options.Demo) == Admission.Welcome ? SpendingUrls.HomeRoute : SpendingUrls.OrganisationsRoute
        );
        yield return (Income, IncomeUrls.ListRoute);
        yield return (Secondments, SecondmentUrls.ListRoute);
        if (Audience.Authority.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Forms, FormUrls.ListRoute);
        }

        yield return (Agreements, AgreementUrls.ListRoute);
        if (Audience.Officers.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Import, ImportUrls.ListRoute);
        }

        if (Audience.Authority.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Publication, PublicationUrls.ListRoute);
        }

        if (Audience.Payers.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Payments, PaymentUrls.PaymentsRoute);
        }

        if (Audience.Claims.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Claims, PaymentUrls.ClaimsRoute);
        }

        if (Audience.SignedIn.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Waiting, WaitingUrls.List);
        }

        if (Audience.Administrators.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (People, PeopleUrls.PeopleRoute);
            if (!options.Demo)
            {
                yield return (Accounts, AccountUrls.List);
            }
        }

        yield return (Authority, AuthorityUrls.Home);
        yield return (About, SiteUrls.About);
        if (!options.Demo && user.Identity?.IsAuthenticated != true)
        {
            yield return (SignIn, SiteUrls.SignIn);
        }
    }
}
