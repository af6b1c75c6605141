using Remit.Envelopes;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>A system whose things rest on agreements: what is signed or ended here happens there, too, in the same transaction.</summary>
/// <remarks>Agreements know no system; a system that uses them adds its follower to the program's services.</remarks>
internal interface IAgreementFollower
{
    /// <summary>Follows an act on an agreement, after it and what it did to the ledger were saved. Asked after every act, also those that change nothing there.</summary>
    /// <param name="db">The database, inside the act's <c>WriteAsync</c>.</param>
    /// <param name="agreement">The agreement as it is now.</param>
    /// <param name="poster">Who acted.</param>
    /// <param name="writing">The open transaction.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why it cannot be: then the act itself is not kept.</returns>
    Task<IReadOnlyList<Breach>> FollowAsync(RemitDb db, Agreement agreement, Poster poster, Writing writing, CancellationToken cancellation);
}
