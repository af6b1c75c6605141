namespace Remit.Publications;

/// <summary>That a document is public: what is asked for by its hash is served from here and from nowhere else.</summary>
/// <param name="PublicationId">The publication that made it public.</param>
/// <param name="Hash">The SHA-256 of its bytes, in small hexadecimal letters.</param>
/// <param name="DocumentId">Where its bytes stand.</param>
/// <param name="FileName">The name under which it is had.</param>
internal sealed record PublishedDocument(Guid PublicationId, string Hash, Guid DocumentId, string FileName)
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
