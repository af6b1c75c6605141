namespace Remit.Schedule;

/// <summary>Asks every work again and again while the site runs, each by itself, so that a slow one holds up no other.</summary>
internal sealed partial class ScheduleLoop(Runner runner, ScheduleSettings settings, TimeProvider clock, ILogger<ScheduleLoop> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Every == TimeSpan.Zero)
        {
            return;
        }

        await Task.WhenAll(runner.Works.Select(work => KeepAskingAsync(work, stoppingToken)));
        await runner.LetAllGoAsync();
    }

    private async Task KeepAskingAsync(IDueWork work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await runner.RunAsync(work, clock.GetUtcNow().UtcDateTime, keep: true, stopping);
                await Task.Delay(settings.Every, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // not the work but the asking: the database does not answer
                NotAsked(log, work.Name, failure);
                await Task.Delay(settings.Every, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work could not be asked: {Work}")]
    private static partial void NotAsked(ILogger log, string work, Exception failure);
}
