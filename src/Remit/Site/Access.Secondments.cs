using Remit.Secondments;

namespace Remit.Site;

internal static partial class Access
{
    // schemes are public where their decision is; a partner sees their organisation's part, a secondee their own placement
    private static Dictionary<string, Audience> Secondments =>
        new()
        {
            // clusters, schemes, seats, calls, nominations
            [SecondmentUrls.ListRoute] = Audience.Everyone,
            [SecondmentUrls.NewRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.ClustersRoute] = Audience.Everyone,
            [SecondmentUrls.NewClusterRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.ClusterRoute] = Audience.Everyone,
            [SecondmentUrls.ClusterDetailsRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.NewMemberRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.MemberListRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.MemberRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.SchemeRoute] = Audience.Everyone,
            [SecondmentUrls.TermsRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.ClosureRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.NewSeatRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.SeatRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.SeatWithdrawalRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.NewCallRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.CallExtensionRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.CallClosureRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.NominationsRoute] = Audience.ProgrammesAndPartners,
            [SecondmentUrls.NewNominationRoute] = Audience.ProgrammesAndPartners,
            [SecondmentUrls.NominationRoute] = Audience.SignedIn, // officers, the employer, the nominee
            [SecondmentUrls.NominationDetailsRoute] = Audience.ProgrammesAndPartners,
            [SecondmentUrls.NominationWithdrawalRoute] = Audience.ProgrammesAndPartners,
            [SecondmentUrls.PairsRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.PairLiftingRoute] = Audience.ProgrammeOfficers,
            [SecondmentUrls.MonitoringRoute] = Audience.Everyone,
            [SecondmentUrls.AnswersRoute] = Audience.Everyone, // whoever has the key of their mail, or was asked and is signed in

            // placements and what comes of them: those inside see all of them, an employer its own, a secondee theirs; for anybody else there is nothing there
            [PlacementUrls.ListRoute] = Audience.SignedIn,
            [PlacementUrls.NewRoute] = Audience.ProgrammeOfficers,
            [PlacementUrls.OneRoute] = Audience.SignedIn,
            [PlacementUrls.AnswerRoute] = Audience.Partners,
            [PlacementUrls.AgreementRoute] = Audience.ProgrammeOfficers,
            [PlacementUrls.WithdrawalRoute] = Audience.ProgrammesAndPartners,
            [PlacementUrls.ExtensionRoute] = Audience.ProgrammeOfficers,
            [PlacementUrls.EndRoute] = Audience.ProgrammesAndPartners,
            [PlacementUrls.NewDeliverableRoute] = Audience.SignedIn,
            [PlacementUrls.DeliverableRoute] = Audience.SignedIn,
            [PlacementUrls.LogRoute] = Audience.SignedIn,
            [PlacementUrls.LogSharingRoute] = Audience.SignedIn,
            [PlacementUrls.ExitNoteRoute] = Audience.SignedIn,
            [PlacementUrls.AlumniRoute] = Audience.SignedIn,
            [PlacementUrls.ReviewRoute] = Audience.Everyone, // when it is published; before that those inside

            // plans are for those who run the scheme; timeline, calendar and data are everybody's, without names, once the decision is published
            [PlanUrls.ListRoute] = Audience.ProgrammeOfficers,
            [PlanUrls.NewRoute] = Audience.ProgrammeOfficers,
            [PlanUrls.ComparisonRoute] = Audience.ProgrammeOfficers,
            [PlanUrls.ReplanRoute] = Audience.ProgrammeOfficers,
            [PlanUrls.OneRoute] = Audience.ProgrammeOfficers,
            [PlanUrls.ProposalsRoute] = Audience.ProgrammeOfficers,
            [PlanUrls.TimelineRoute] = Audience.Everyone,
            [PlanUrls.CalendarRoute] = Audience.Everyone,
            [PlanUrls.CsvRoute] = Audience.Everyone,
            [PlanUrls.ApiListRoute] = Audience.Everyone,
            [PlanUrls.ApiOneRoute] = Audience.Everyone,
        };
}
