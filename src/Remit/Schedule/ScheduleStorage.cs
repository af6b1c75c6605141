using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Schedule;

/// <summary>How scheduled work stands in the database.</summary>
internal static class ScheduleStorage
{
    extension(RemitDb db)
    {
        /// <summary>Every work that was ever asked.</summary>
        public DbSet<ScheduledWork> ScheduledWorks => db.Set<ScheduledWork>();

        /// <summary>Makes a work known, unless it is.</summary>
        public Task KnowWorkAsync(string name, CancellationToken cancellation) =>
            db.Database.ExecuteSqlAsync(
                $"INSERT INTO schedule_works (name, last_done, done, failures_in_a_row) VALUES ({name}, 0, 0, 0) ON CONFLICT DO NOTHING",
                cancellation
            );

        /// <summary>Takes a work, or keeps it, unless another program has it or it is not to be asked yet: one statement, so that of many who try one succeeds.</summary>
        /// <returns>Whether the work is this holder's until then.</returns>
        public async Task<bool> TakeWorkAsync(
            string name,
            Guid holder,
            DateTime realNow,
            DateTime until,
            DateTime now,
            CancellationToken cancellation
        ) =>
            await db
                .ScheduledWorks.Where(w =>
                    w.Name == name && (w.NotBefore == null || w.NotBefore <= now) && (w.HeldBy == null || w.HeldBy == holder || w.HeldUntil < realNow)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(w => w.HeldBy, holder).SetProperty(w => w.HeldUntil, until), cancellation) == 1;

        /// <summary>Lets a work go, so that another program may have it at once.</summary>
        public Task LetWorkGoAsync(string name, Guid holder, CancellationToken cancellation) =>
            db
                .ScheduledWorks.Where(w => w.Name == name && w.HeldBy == holder)
                .ExecuteUpdateAsync(set => set.SetProperty(w => w.HeldBy, (Guid?)null).SetProperty(w => w.HeldUntil, (DateTime?)null), cancellation);
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<ScheduledWork>(work =>
        {
            work.ToTable("schedule_works");
            work.HasKey(w => w.Name);
            work.Property(w => w.Name).HasMaxLength(100);
        });
}
