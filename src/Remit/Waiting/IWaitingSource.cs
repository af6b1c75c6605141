using Remit.People;
using Remit.Storage;

namespace Remit.Waiting;

/// <summary>A module in which things wait for people.</summary>
internal interface IWaitingSource
{
    /// <summary>What waits for a person; in no order, empty when nothing does.</summary>
    Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation);

    /// <summary>Days that stand in a person's calendar though nothing waits for them: when something of theirs begins, takes place or ends.</summary>
    Task<IReadOnlyList<CalendarEntry>> DatesAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CalendarEntry>>([]);
}

/// <summary>For whom things wait.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Roles">What they are to the authority's work.</param>
/// <param name="Powers">The posts whose powers they have now.</param>
/// <param name="Now">The instant, in UTC.</param>
/// <param name="Today">The day in London.</param>
internal sealed record Waiter(Guid PersonId, IReadOnlyCollection<Role> Roles, IReadOnlyList<PostPower> Powers, DateTime Now, DateOnly Today);
