using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Remit.Storage;

namespace Remit.Schedule;

/// <summary>The schedule of one running program on a database that others run on too.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Instance(TestDatabase database, double leaseSeconds, params IDueWork[] works)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [ScheduleSettings.EverySetting] = "0.05",
                    [ScheduleSettings.LeaseSetting] = leaseSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
                }
            )
            .Build();
        var services = new ServiceCollection().AddLogging().AddRemitStorage(database.ConnectionString);
        services.AddSingleton(TimeProvider.System);
        services.AddRemitSchedule(settings);
        foreach (var work in works)
        {
            services.AddSingleton(work);
        }

        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public Runner Runner => _services.GetRequiredService<Runner>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
