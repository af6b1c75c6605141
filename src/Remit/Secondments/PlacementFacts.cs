using Remit.Storage;

namespace Remit.Secondments;

/// <summary>What the journal keeps of a placement.</summary>
internal static class PlacementFacts
{
    public static string Of(Placement placement) =>
        StorageJson.Write(
            new
            {
                placement.Reference,
                placement.PersonId,
                placement.OrganisationId,
                placement.Terms,
                placement.StaffCost,
                placement.HostShare,
                placement.ReplacesId,
                placement.AgreementId,
                IsAccepted = placement.Accepted is not null,
                IsWithdrawn = placement.Withdrawn is not null,
                EndsEarly = placement.EndedEarly is not null,
                Extension = placement.OpenExtension?.LastDay,
            }
        );
}
