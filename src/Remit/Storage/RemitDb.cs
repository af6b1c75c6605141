using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Remit.Accounts;
using Remit.Agreements;
using Remit.Authority;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Income;
using Remit.Mail;
using Remit.Payments;
using Remit.People;
using Remit.Publications;
using Remit.PublicLog;
using Remit.Schedule;
using Remit.Secondments;
using Remit.Spending;
using Remit.Waiting;

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

    /// <summary>Forms that were acted on.</summary>
    internal DbSet<FormSentRow> FormsSent => Set<FormSentRow>();

    /// <summary>The form that is being acted on; null when none is.</summary>
    internal FormOnce? Once { get; set; }

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
        await this.GetService<LogSigner>().ReadyAsync(cancellation);
        return await BeginAsync(cancellation);
    }

    /// <summary>The same for who waits for other writers with the first statement: see <see cref="PostgresDb.Lock"/>.</summary>
    internal async Task<Writing> BeginWithoutLockAsync(CancellationToken cancellation)
    {
        await this.GetService<LogSigner>().ReadyAsync(cancellation);
        return new(await Database.BeginTransactionAsync(cancellation));
    }

    /// <summary>The same without the log's key, for making it.</summary>
    internal async Task<Writing> BeginAsync(CancellationToken cancellation)
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
    /// <param name="entry">Who acts, on what and why.</param>
    /// <param name="writing">The open transaction.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <param name="inserted">Decisions that this transaction has put in already, around the change tracker.</param>
    internal async Task SaveAsync(JournalDraft entry, Writing writing, CancellationToken cancellation, IReadOnlyList<Decision>? inserted = null)
    {
        await KeepOnceAsync(writing, cancellation);
        var decisions = ChangeTracker
            .Entries<Decision>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity)
            .ToList();
        var next = await JournalChain.NextAsync(this, entry, cancellation);
        Journal.Add(next);
        await SaveChangesAsync(cancellation);
        await DecisionIndex.WriteAsync(this, writing, decisions, cancellation);
        await PublicLogWriting.WriteAsync(this, writing, next, [.. inserted ?? [], .. decisions], cancellation);
    }

    /// <summary>Keeps the key of the form in the transaction of what the form does, so that both are there or neither.</summary>
    /// <exception cref="SentBeforeException">Another request has acted on the same form.</exception>
    private async Task KeepOnceAsync(Writing writing, CancellationToken cancellation)
    {
        if (Once is not { IsKept: false } once || writing.Form == once)
        {
            return;
        }

        if (await FormsSent.AnyAsync(f => f.Key == once.Key, cancellation))
        {
            throw new SentBeforeException();
        }

        writing.Form = once;
        if (!ChangeTracker.Entries<FormSentRow>().Any())
        {
            FormsSent.Add(
                new()
                {
                    Key = once.Key,
                    Content = once.Content,
                    At = once.At,
                    Answer = once.Answer,
                }
            );
        }
    }

    /// <summary>Keeps the answer to what is being acted on; within its transaction both are there or neither.</summary>
    internal Task KeepAnswerAsync(string answer, CancellationToken cancellation) =>
        Once is { Key: var key }
            ? FormsSent.Where(f => f.Key == key).ExecuteUpdateAsync(f => f.SetProperty(x => x.Answer, answer), cancellation)
            : Task.CompletedTask;

    /// <summary>Every saving passes here, also inside a transaction that stays open: what was posted before is not posted again.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await MailStorage.LeaveOutWhatWasPostedAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Waits until no other transaction writes; SQLite has done so when the transaction began.</summary>
    private protected abstract Task LockAsync(CancellationToken cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StorageConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        DecisionStorage.Map(modelBuilder);
        PeopleStorage.Map(modelBuilder);
        AuthorityStorage.Map(modelBuilder);
        AccountStorage.Map(modelBuilder);
        FormStorage.Map(modelBuilder);
        ScheduleStorage.Map(modelBuilder);
        MailStorage.Map(modelBuilder);
        WaitingStorage.Map(modelBuilder);
        PublicationStorage.Map(modelBuilder);
        EnvelopeStorage.Map(modelBuilder);
        AgreementStorage.Map(modelBuilder);
        IncomeStorage.Map(modelBuilder);
        PaymentStorage.Map(modelBuilder);
        SpendingStorage.Map(modelBuilder);
        SecondmentStorage.Map(modelBuilder);
        PlacementStorage.Map(modelBuilder);
        PlanStorage.Map(modelBuilder);
        JournalChain.Map(modelBuilder);
        PublicLogStorage.Map(modelBuilder);
        KeyRow.Map(modelBuilder);
        FormSentRow.Map(modelBuilder);
        ColumnNames.Apply(modelBuilder.Model);
    }
}

/// <summary>A transaction of the one writer.</summary>
internal sealed class Writing(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction) : IAsyncDisposable
{
    public DbTransaction Transaction => Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);

    /// <summary>The form whose key this transaction keeps; null when it keeps none.</summary>
    public FormOnce? Form { get; set; }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await transaction.CommitAsync(cancellation);
        if (Form is not null)
        {
            Form.IsKept = true;
        }
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
