using Remit.Forms;
using Remit.Storage;

namespace Remit.Payments;

/// <summary>Takes documents that show something: kept as those of forms are, with the same limits and the same look for viruses.</summary>
internal sealed class PaymentFiles(FormFiles files, FormRules rules)
{
    private const int LongestName = 200;

    /// <summary>The size limit as it is said.</summary>
    public long Megabytes => rules.DocumentBytes / (1024 * 1024);

    /// <summary>Looks at a file; nothing is kept yet.</summary>
    /// <returns>The file, or why it is not taken; neither when none was chosen.</returns>
    public async Task<(TakenFile? File, string? Refusal)> TakeAsync(IFormFile? upload, CancellationToken cancellation)
    {
        if (upload is null or { Length: 0 })
        {
            return (null, null);
        }

        if (upload.Length > rules.DocumentBytes)
        {
            return (null, $"The file must be no larger than {Megabytes} MB");
        }

        using MemoryStream content = new(checked((int)upload.Length));
        await upload.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        var (file, refusal) = await files.LookAsync(upload.FileName, bytes, cancellation);
        return refusal is not null ? (null, refusal) : (new(bytes, file.ContentType!, FileName(upload.FileName, file.Extension!)), null);
    }

    /// <summary>Keeps a file; its row is saved with the caller's transaction.</summary>
    public async Task<EvidenceDocument> KeepAsync(RemitDb db, TakenFile file, CancellationToken cancellation) =>
        new(Guid.CreateVersion7(), file.Name, await files.KeepAsync(db, file.Content, file.ContentType, cancellation));

    /// <summary>The bytes of a document with what they are; null when there are none.</summary>
    public Task<(byte[] Content, string ContentType)?> FindAsync(RemitDb db, EvidenceDocument document, CancellationToken cancellation) =>
        files.FindAsync(db, document.Hash, cancellation);

    /// <summary>The name it came under, without a folder, and with the ending of what it is.</summary>
    private static string FileName(string name, string extension)
    {
        var clean = string.Concat(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).Where(c => !char.IsControl(c))).Trim();
        return $"{(clean.Length == 0 ? "document" : clean[..Math.Min(clean.Length, LongestName)])}.{extension}";
    }
}

/// <summary>A file that may be kept.</summary>
internal sealed record TakenFile(byte[] Content, string ContentType, string Name);
