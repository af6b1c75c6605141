using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Remit.Papers.Documents;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>The bytes of supporting documents: in the database, or in a folder that all instances share; the same bytes once.</summary>
internal sealed class FormFiles(FormRules rules)
{
    /// <summary>Why a file is not taken: its size, its kind, or what the virus scan says; null when it is.</summary>
    public Task<(SupportingFile File, string? Refusal)> LookAsync(string name, byte[] content, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                var file = SupportingFile.Of(content, name);
                var refusal =
                    file.Refusal ?? (rules.ScanCommand is { } command ? VirusScan.WhyNotTake(command, content, rules.ScanTime, cancellation) : null);
                return (file, refusal);
            },
            cancellation
        );

    /// <summary>Keeps bytes, unless they are kept already; the row is saved with the caller's transaction.</summary>
    /// <returns>Their hash.</returns>
    public async Task<string> KeepAsync(RemitDb db, byte[] content, string contentType, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!await db.FormFiles.AnyAsync(f => f.Hash == hash, cancellation))
        {
            await WriteAsync(hash, content, cancellation);
            db.FormFiles.Add(new(hash, content.Length, contentType, rules.DocumentFolder is null ? content : null));
        }

        return hash;
    }

    /// <summary>The bytes of a hash with what they are; null when there are none.</summary>
    public async Task<(byte[] Content, string ContentType)?> FindAsync(RemitDb db, string hash, CancellationToken cancellation)
    {
        if (await db.FormFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Hash == hash, cancellation) is not { } file)
        {
            return null;
        }

        var content = file.Content ?? await File.ReadAllBytesAsync(PathOf(hash), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash
            ? (content, file.ContentType)
            : throw new InvalidDataException($"The document {hash} is not as it was handed in");
    }

    /// <summary>A file appears in the folder whole or not at all.</summary>
    private async Task WriteAsync(string hash, byte[] content, CancellationToken cancellation)
    {
        if (rules.DocumentFolder is null)
        {
            return;
        }

        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.CreateVersion7():N}";
        await File.WriteAllBytesAsync(part, content, cancellation);
        File.Move(part, path, overwrite: true);
    }

    private string PathOf(string hash) =>
        Path.Combine(
            rules.DocumentFolder ?? throw new InvalidOperationException("Documents stand in a folder: set Remit:Documents:Folder"),
            hash[..2],
            hash
        );
}
