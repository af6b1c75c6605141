using Remit.Waiting;

namespace Remit.Income;

/// <summary>Puts income into the program.</summary>
internal static class IncomeSetup
{
    public static void AddRemitIncome(this IServiceCollection services) => services.AddSingleton<IWaitingSource, IncomeWaiting>();
}
