using Remit.Waiting;

namespace Remit.Payments;

/// <summary>Puts payments into the program.</summary>
internal static class PaymentSetup
{
    /// <summary>Adds what the pages of payments ask for, and what waits on them.</summary>
    public static void AddRemitPayments(this IServiceCollection services)
    {
        services.AddSingleton<BankSecrets>();
        services.AddSingleton<PaymentFiles>();
        services.AddSingleton<PaymentMail>();
        services.AddSingleton<IWaitingSource, PaymentWaiting>();
    }
}
