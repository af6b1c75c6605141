using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>Signs what the log says of itself.</summary>
/// <remarks>
/// The key is made on the first change to the register and kept in the database, under the protection of the database's own keys;
/// or it is a file that <c>Remit:LogKeyFile</c> names, and then whoever holds the database alone cannot sign.
/// </remarks>
internal sealed class LogSigner(IServiceScopeFactory scopes, IDataProtectionProvider protection, IConfiguration configuration) : IDisposable
{
    /// <summary>The setting that names a file with the private key, as PEM.</summary>
    public const string FileSetting = "Remit:LogKeyFile";

    /// <summary>The setting that gives the log its name; it holds from the first entry on.</summary>
    public const string NameSetting = "Remit:LogName";

    private const string Purpose = "Remit.PublicLog.LogSigner";

    private readonly SemaphoreSlim _loading = new(1);
    private volatile Key? _key;

    public void Dispose()
    {
        _key?.Private.Dispose();
        _loading.Dispose();
    }

    /// <summary>Makes sure that the key is at hand. It is asked before a transaction begins: protecting a key may write one to the database.</summary>
    public async ValueTask ReadyAsync(CancellationToken cancellation)
    {
        if (_key is not null)
        {
            return;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            _key ??= await LoadAsync(cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>The signed note that the log has a size and a root.</summary>
    public string Sign(long size, LogHash root) => Sign(key => new Checkpoint(key.Name, size, root).ToString());

    /// <summary>The signed note that an entry of the journal is the last, and what the public log was then.</summary>
    public string SignJournal(JournalEntry last, Checkpoint? log) =>
        Sign(key =>
            $"{new Checkpoint(key.Name + KeptNote.OfJournal, last.Number, HashOf(last))}log {log?.Size ?? 0} {log?.Root ?? LogHash.OfNothing}\n"
        );

    /// <summary>The hash of an entry of the journal as checkpoints write it.</summary>
    public static LogHash HashOf(JournalEntry entry) => new(Convert.FromHexString(entry.Hash));

    private string Sign(Func<Key, string> text)
    {
        var key = _key ?? throw new InvalidOperationException("The key has not been loaded");
        lock (key)
        {
            return SignedNote.Sign(text(key), key.Name, key.Private);
        }
    }

    private async Task<Key> LoadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        var given = FromFile();
        return await FindAsync(db, given, cancellation) ?? await MakeAsync(db, given, cancellation);
    }

    private ECDsa? FromFile()
    {
        if (configuration[FileSetting] is not { Length: > 0 } file)
        {
            return null;
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key.KeySize == 256 ? key : throw new InvalidOperationException($"{FileSetting} must hold a private key over the curve P-256");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new InvalidOperationException($"{FileSetting} names {file}, which cannot be read as a private key: {wrong.Message}", wrong);
        }
    }

    /// <summary>The key that was given, if the log knows it; else the newest that the log has of its own.</summary>
    private async Task<Key?> FindAsync(RemitDb db, ECDsa? given, CancellationToken cancellation)
    {
        var rows = await db.LogKeys.AsNoTracking().OrderByDescending(k => k.Id).ToListAsync(cancellation);
        if (given is not null)
        {
            var known = rows.Find(r => r.PublicKey.AsSpan().SequenceEqual(given.ExportSubjectPublicKeyInfo()));
            return known is null ? null : new(known.Name, given);
        }

        if (rows.Find(r => r.PrivateKey is not null) is not { } row)
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protection.CreateProtector(Purpose).Unprotect(Convert.FromBase64String(row.PrivateKey!)), out _);
        return new(row.Name, key);
    }

    private async Task<Key> MakeAsync(RemitDb db, ECDsa? given, CancellationToken cancellation)
    {
        var key = given ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var kept = given is null ? Convert.ToBase64String(protection.CreateProtector(Purpose).Protect(key.ExportPkcs8PrivateKey())) : null;
        await using var writing = await db.BeginAsync(cancellation);
        if (await FindAsync(db, given, cancellation) is { } found)
        {
            return found; // another instance was first
        }

        var publicKey = key.ExportSubjectPublicKeyInfo();
        var name = await db.LogKeys.OrderBy(k => k.Id).Select(k => k.Name).FirstOrDefaultAsync(cancellation) ?? NameOf(publicKey);
        db.LogKeys.Add(
            new()
            {
                Name = name,
                PublicKey = publicKey,
                PrivateKey = kept,
                JournalFrom = (await db.Journal.MaxAsync(e => (long?)e.Number, cancellation) ?? 0) + 1,
            }
        );
        await db.SaveChangesAsync(cancellation);
        await writing.CommitAsync(cancellation);
        return new(name, key);
    }

    private string NameOf(byte[] publicKey) =>
        configuration[NameSetting] is { Length: > 0 } name
            ? name.Any(c => c <= ' ' || c == '+')
                ? throw new InvalidOperationException($"{NameSetting} must have no blanks and no plus sign")
                : name
            : $"remit-log-{Convert.ToHexStringLower(SHA256.HashData(publicKey))[..8]}";

    private sealed record Key(string Name, ECDsa Private);
}
