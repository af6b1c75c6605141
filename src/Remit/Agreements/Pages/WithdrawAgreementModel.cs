using Remit.Forms;
using Remit.Publications;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Gives an agreement up before everybody has signed.</summary>
internal sealed class WithdrawAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : ReasonPage(db, clock, settings)
{
    public override string Heading => "Withdraw";

    public override string Meaning => "It is given up, and kept. Nothing was committed under it.";

    public override string Button => "Withdraw it";

    protected override string Act => "withdrew an agreement";

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Reader.MayDraft;

    protected override IReadOnlyList<Breach> WhyNot(string? because) => Agreement.WhyNotWithdraw(because);

    protected override void Do(Officer by, string because) => Agreement.Withdraw(because, by, Now);
}
