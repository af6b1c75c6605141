using Remit.Forms;
using Remit.Publications;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Takes an offer back, so that it can be changed.</summary>
internal sealed class ReturnAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : ReasonPage(db, clock, settings)
{
    public override string Heading => "Take the offer back";

    public override string Meaning => "It becomes a draft again. Signatures on the text as it was bind nobody, and the text is kept.";

    public override string Button => "Take it back";

    protected override string Act => "took an offer back";

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Reader.MayDraft;

    protected override IReadOnlyList<Breach> WhyNot(string? because) => Agreement.WhyNotReturn(false, null, because);

    protected override void Do(Officer by, string because) => Agreement.Return(false, null, because, by, Now);
}
