using Remit.Waiting;

namespace Remit.Envelopes;

/// <summary>Puts envelopes and their ledger into the program.</summary>
internal static class EnvelopeSetup
{
    /// <summary>Adds the ledger, which writes as long as the program runs.</summary>
    public static void AddRemitEnvelopes(this IServiceCollection services)
    {
        services.AddSingleton<Ledger>();
        services.AddHostedService(provider => provider.GetRequiredService<Ledger>());
        services.AddSingleton<IWaitingSource, EnvelopesWaiting>();
    }
}
