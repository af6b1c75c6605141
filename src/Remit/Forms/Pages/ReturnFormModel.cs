using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Sends a form back to those who draft it.</summary>
internal sealed class ReturnFormModel(RemitDb db, TimeProvider clock, RouteMail mail) : ReasonPage(db, clock, mail)
{
    /// <summary>Whoever advises on it, watches the route or may sign something.</summary>
    private static readonly Role[] MayReturn = [Role.Finance, Role.Legal, Role.Governance, Role.Approver];

    protected override string Act => "returned a form for changes";

    protected override Task<IReadOnlyList<Breach>> WhyNotAsync(Officer by, string? because, CancellationToken cancellation) =>
        Task.FromResult(
            by.Roles.Intersect(MayReturn).Any() || Form.AdviceRequests.Any(r => r.PersonId == by.PersonId)
                ? Form.WhyNotReturn(by, because)
                : [new("forms.not-yours", "It is returned by those who advise on it, by governance or by an approver")]
        );

    protected override Task DoAsync(Officer by, string because, CancellationToken cancellation)
    {
        Mail.Returned(Db, Form, Form.Return(by, because, Now), Roster, Now);
        return Task.CompletedTask;
    }
}
