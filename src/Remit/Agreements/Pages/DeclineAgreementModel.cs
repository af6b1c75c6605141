using Remit.Forms;
using Remit.Publications;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Declines an offer for the organisation that the visitor works for.</summary>
internal sealed class DeclineAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings, AgreementMail mail)
    : ReasonPage(db, clock, settings)
{
    public override string Heading => "Decline";

    public override string Meaning => "It goes back to those who draft it, with your reason. They can change it and offer it again.";

    public override string Button => "Decline it";

    protected override string Act => "declined an agreement";

    protected override string After => AgreementUrls.ListRoute; // a draft is not a partner's to read

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && Reader.IsOfParty(Agreement);

    protected override IReadOnlyList<Breach> WhyNot(string? because) => Agreement.WhyNotReturn(true, Reader.OrganisationId, because);

    protected override void Do(Officer by, string because) =>
        mail.Declined(Db, Agreement, Agreement.Return(true, Reader.OrganisationId, because, by, Now), Roster, Now);
}
