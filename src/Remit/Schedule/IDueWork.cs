namespace Remit.Schedule;

/// <summary>Work that falls due by itself: something is published, a reminder goes out, a digest is sent.</summary>
/// <remarks>
/// It is asked often, on every instance, also after the program was off for days. Each piece is done in one transaction that checks that it is still due,
/// so that no piece is done twice and none is lost when the program is killed between two.
/// </remarks>
internal interface IDueWork
{
    /// <summary>Its name in the log: "publication of what is due".</summary>
    string Name { get; }

    /// <summary>Does what is due.</summary>
    /// <param name="services">The services of a scope of its own.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <param name="cancellation">The program is stopping: ends between two pieces.</param>
    /// <returns>How many pieces were done.</returns>
    Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation);
}
