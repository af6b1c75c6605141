using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Plans in the database, and the queries that several pages share.</summary>
internal static class PlanStorage
{
    extension(RemitDb db)
    {
        /// <summary>What the planner made, or is making.</summary>
        public DbSet<SecondmentPlan> SecondmentPlans => db.Set<SecondmentPlan>();

        /// <summary>A plan of a scheme by its number; null when there is none.</summary>
        public Task<SecondmentPlan?> FindPlanAsync(Guid schemeId, int number, CancellationToken cancellation) =>
            db.SecondmentPlans.SingleOrDefaultAsync(p => p.SchemeId == schemeId && p.Number == number, cancellation);

        /// <summary>The latest plans of a scheme, newest first: a few.</summary>
        public async Task<IReadOnlyList<SecondmentPlan>> LatestPlansAsync(Guid schemeId, CancellationToken cancellation) =>
            await db
                .SecondmentPlans.AsNoTracking()
                .Where(p => p.SchemeId == schemeId)
                .OrderByDescending(p => p.Number)
                .Take(3)
                .ToListAsync(cancellation);

        /// <summary>Plans that a program may begin with: asked for, or begun by one that has not been heard of since.</summary>
        public IQueryable<SecondmentPlan> PlansToMake(DateTime realNow) =>
            db
                .SecondmentPlans.Where(p =>
                    p.State == PlanState.Waiting || (p.State == PlanState.Running && (p.HeldUntil == null || p.HeldUntil < realNow))
                )
                .OrderBy(p => p.Id);
    }

    public static void Map(ModelBuilder model) =>
        model.Entity<SecondmentPlan>(plan =>
        {
            plan.ToTable(
                "secondment_plans",
                table =>
                    table.HasCheckConstraint(
                        "ck_secondment_plans_held",
                        "(state = 'Running') = (held_by IS NOT NULL) AND (held_by IS NULL) = (held_until IS NULL)"
                    )
            );
            plan.Property(p => p.Id).ValueGeneratedNever();
            plan.Property(p => p.Name);
            plan.Property(p => p.Number);
            plan.Property(p => p.Asked).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
            plan.Property(p => p.Cancelled).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
            plan.Property(p => p.Request).HasConversion(StorageJson.Converter<PlanRequest>(), StorageJson.Comparer<PlanRequest>());
            plan.Property(p => p.Given).HasConversion(StorageJson.Converter<SchemeToPlan>(), StorageJson.Comparer<SchemeToPlan>());
            plan.Property(p => p.SoFar).HasConversion(StorageJson.Converter<PlanSoFar>()!, StorageJson.Comparer<PlanSoFar>()!);
            plan.Property(p => p.Result).HasConversion(StorageJson.Converter<PlanResult>()!, StorageJson.Comparer<PlanResult>()!);
            plan.Ignore(p => p.Scheme);
            plan.HasOne<SecondmentScheme>().WithMany().HasForeignKey(p => p.SchemeId).OnDelete(DeleteBehavior.Restrict);
            plan.HasIndex(p => new { p.SchemeId, p.Number }).IsUnique();
            plan.HasIndex(p => p.State);
        });
}
