using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;

namespace Remit.Storage;

/// <summary>The product's database; one type for each kind of database, the same tables in both.</summary>
public abstract class RemitDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The decisions on the register.</summary>
    public DbSet<Decision> Decisions => Set<Decision>();

    /// <summary>What decisions said before they were changed.</summary>
    public DbSet<DecisionVersion> DecisionVersions => Set<DecisionVersion>();

    /// <summary>Papers on their way into the register.</summary>
    public DbSet<PaperImport> PaperImports => Set<PaperImport>();

    /// <summary>The files that papers came in.</summary>
    public DbSet<PaperSource> PaperSources => Set<PaperSource>();

    /// <summary>Who did what, when and why; each entry holds the hash of the one before it.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    internal DbSet<KeyRow> Keys => Set<KeyRow>();

    internal abstract RemitDatabaseKind Kind { get; }

    /// <summary>Saves every change together with its entry in the journal, in one transaction; nothing is saved when any part fails.</summary>
    /// <param name="entry">Who acts, on what and why.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    public async Task SaveAsync(JournalDraft entry, CancellationToken cancellation = default)
    {
        await using var writing = await WriteAsync(cancellation);
        await SaveAsync(entry, writing, cancellation);
        await writing.CommitAsync(cancellation);
    }

    /// <summary>Begins a transaction that no other writer of the register overlaps, so that what is read in it still holds when it commits.</summary>
    internal async Task<Writing> WriteAsync(CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            await LockAsync(cancellation);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }

        return new(transaction);
    }

    /// <summary>Saves inside a transaction that stays open: for acts that first read what they change.</summary>
    internal async Task SaveAsync(JournalDraft entry, Writing writing, CancellationToken cancellation)
    {
        var decisions = ChangeTracker
            .Entries<Decision>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity)
            .ToList();
        Journal.Add(await JournalChain.NextAsync(this, entry, cancellation));
        await SaveChangesAsync(cancellation);
        await DecisionIndex.WriteAsync(this, writing, decisions, cancellation);
    }

    /// <summary>Waits until no other transaction writes; SQLite has done so when the transaction began.</summary>
    private protected abstract Task LockAsync(CancellationToken cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StorageConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        DecisionStorage.Map(modelBuilder);
        JournalChain.Map(modelBuilder);
        KeyRow.Map(modelBuilder);
        ColumnNames.Apply(modelBuilder.Model);
    }
}

/// <summary>A transaction of the one writer.</summary>
internal sealed class Writing(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction) : IAsyncDisposable
{
    public DbTransaction Transaction => Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
