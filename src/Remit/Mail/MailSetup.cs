using Remit.Schedule;

namespace Remit.Mail;

/// <summary>Puts mail into the program.</summary>
internal static class MailSetup
{
    /// <summary>Adds the outbox's work and the sender that is configured; without one, messages wait.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong.</exception>
    public static void AddRemitMail(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = MailSettings.Of(configuration);
        services.AddSingleton(settings);
        if (settings.Smtp is { } smtp)
        {
            services.AddSingleton(smtp);
            services.AddScoped<IMailSender, SmtpSender>();
        }
        else if (settings.Notify is { } notify)
        {
            services.AddSingleton(notify);
            services.AddHttpClient<IMailSender, NotifySender>().ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan);
        }

        services.AddSingleton<IDueWork, OutboxWork>();
    }
}
