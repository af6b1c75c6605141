using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Declines a form: who may sign it may decline it.</summary>
internal sealed class DeclineFormModel(RemitDb db, TimeProvider clock, RouteMail mail) : ReasonPage(db, clock, mail)
{
    protected override string Act => "declined a form";

    protected override Role? ActingAs => Role.Approver;

    protected override async Task<IReadOnlyList<Breach>> WhyNotAsync(Officer by, string? because, CancellationToken cancellation) =>
        Form.WhyNotDecline(await SignatoryAsync(by, cancellation), because);

    protected override async Task DoAsync(Officer by, string because, CancellationToken cancellation) =>
        Form.Decline(await SignatoryAsync(by, cancellation), because, Now);

    private async Task<Signatory> SignatoryAsync(Officer by, CancellationToken cancellation) =>
        (await Db.WhoMaySignAsync(Form, Form.Content, Today, cancellation)).SignatoryOf(by, Roster);
}
