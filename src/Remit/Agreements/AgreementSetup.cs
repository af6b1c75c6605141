using Remit.Waiting;

namespace Remit.Agreements;

/// <summary>Puts agreements into the program.</summary>
internal static class AgreementSetup
{
    public static void AddRemitAgreements(this IServiceCollection services)
    {
        services.AddSingleton<AgreementMail>();
        services.AddSingleton<IWaitingSource, AgreementsWaiting>();
    }
}
