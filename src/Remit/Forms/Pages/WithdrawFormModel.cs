using Remit.Rules;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Takes a form back before it is signed.</summary>
internal sealed class WithdrawFormModel(RemitDb db, TimeProvider clock, RouteMail mail) : ReasonPage(db, clock, mail)
{
    protected override string Act => "withdrew a form";

    protected override Task<IReadOnlyList<Breach>> WhyNotAsync(Officer by, string? because, CancellationToken cancellation) =>
        Task.FromResult(Form.WhyNotWithdraw(by, because));

    protected override Task DoAsync(Officer by, string because, CancellationToken cancellation)
    {
        Form.Withdraw(by, because, Now);
        return Task.CompletedTask;
    }
}
