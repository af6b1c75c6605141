using Remit.Waiting;

namespace Remit.Forms;

/// <summary>Puts decision forms into the program.</summary>
internal static partial class FormSetup
{
    /// <summary>Adds what the pages of forms ask for.</summary>
    public static void AddRemitForms(this IServiceCollection services)
    {
        services.AddSingleton<FormRules>();
        services.AddSingleton<FormFiles>();
        services.AddSingleton<IWaitingSource, DraftsWaiting>();
    }
}
