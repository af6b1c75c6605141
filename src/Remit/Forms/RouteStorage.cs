using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>How the route of forms stands in the database: a row for each act, read with the form always, because where a form stands follows from them.</summary>
internal static class RouteStorage
{
    extension(RemitDb db)
    {
        /// <summary>What was signed, word for word.</summary>
        public DbSet<SignedForm> SignedForms => db.Set<SignedForm>();

        /// <summary>The boards that review forms.</summary>
        public DbSet<Board> Boards => db.Set<Board>();

        /// <summary>Those of some codes under which a decision was signed, here or before it came to the register.</summary>
        /// <param name="codes">Codes in their normal form; what is no code is left out.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<IReadOnlySet<string>> SignedCodesAsync(IEnumerable<string?> codes, CancellationToken cancellation)
        {
            string[] wanted = [.. codes.OfType<string>().Distinct(StringComparer.Ordinal)];
            return wanted.Length == 0
                ? new HashSet<string>()
                : await db
                    .Decisions.Where(d => wanted.Contains(d.CodeKey!))
                    .Select(d => d.CodeKey!)
                    .Union(db.SignedForms.Where(s => wanted.Contains(s.Code)).Select(s => s.Code))
                    .ToHashSetAsync(cancellation);
        }

        /// <summary>Whether a decision was signed under a code, however it is written; asked inside <c>WriteAsync</c> by whoever acts on it.</summary>
        public async Task<bool> IsDecisionSignedAsync(string? code, CancellationToken cancellation) =>
            (await db.SignedCodesAsync([DecisionCode.Key(code)], cancellation)).Count > 0;
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<DecisionForm>(Map);
        model.Entity<BoardReview>(Map);
        model.Entity<Board>(Map);
        Row<Submission>(model, "form_submissions");
        model
            .Entity<Submission>()
            .Property(s => s.RequiredAdvice)
            .HasConversion(StorageJson.Converter<IReadOnlyList<AdviceKind>>(), StorageJson.Comparer<IReadOnlyList<AdviceKind>>());
        Row<FormReturn>(model, "form_returns");
        Row<AdviceRequest>(model, "form_advice_requests");
        Row<Advice>(model, "form_advice");
        Row<ReviewCondition>(model, "form_review_conditions");
        One(model.Entity<ReviewCondition>(), c => c.Met, m => m.ConditionId);
        Row<ConditionMet>(model, "form_conditions_met");
        Row<Signature>(model, "form_signatures");
        Row<FormEnding>(model, "form_endings");
        Row<FormVariation>(model, "form_variations");
        Row<BoardMeeting>(model, "form_board_meetings");
        Row<SignedForm>(model, "form_signed");
        model.Entity<SignedForm>().HasOne<DecisionForm>().WithMany().HasForeignKey(s => s.FormId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<SignedForm>().Ignore(s => s.Statement).Ignore(s => s.Withheld).HasIndex(s => s.Hash);
        model.Entity<Signature>().HasOne<SignedForm>().WithMany().HasForeignKey(s => s.SignedFormId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Map(EntityTypeBuilder<DecisionForm> form)
    {
        form.Property(f => f.RouteStep).IsConcurrencyToken();
        form.Ignore(f => f.Standing).Ignore(f => f.LastAdvice).Ignore(f => f.OpenRequests).Ignore(f => f.LastReview).Ignore(f => f.OpenConditions);
        Many(form, f => f.Submissions, s => s.FormId);
        Many(form, f => f.Returns, r => r.FormId);
        Many(form, f => f.AdviceRequests, r => r.FormId);
        Many(form, f => f.Advice, a => a.FormId);
        Many(form, f => f.Reviews, r => r.FormId);
        Many(form, f => f.Variations, v => v.FormId);
        One(form, f => f.Signature, s => s.FormId);
        One(form, f => f.Ending, e => e.FormId);
    }

    private static void Map(EntityTypeBuilder<BoardReview> review)
    {
        review.ToTable("form_reviews");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.MemberIds).HasConversion(StorageJson.Converter<IReadOnlyList<Guid>>(), StorageJson.Comparer<IReadOnlyList<Guid>>());
        review.HasOne<BoardMeeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
        Many(review, r => r.Conditions, c => c.ReviewId);
    }

    private static void Map(EntityTypeBuilder<Board> board)
    {
        board.ToTable("form_boards");
        board.Property(b => b.Id).ValueGeneratedNever();
        board.Property(b => b.MemberIds).HasConversion(StorageJson.Converter<IReadOnlyList<Guid>>(), StorageJson.Comparer<IReadOnlyList<Guid>>());
        Many(board, b => b.Meetings, m => m.BoardId);
    }

    private static void Row<T>(ModelBuilder model, string table)
        where T : class =>
        model.Entity<T>(row =>
        {
            row.ToTable(table);
            row.Property<Guid>("Id").ValueGeneratedNever();
        });

    private static void Many<TOne, TMany>(
        EntityTypeBuilder<TOne> one,
        Expression<Func<TOne, IEnumerable<TMany>?>> rows,
        Expression<Func<TMany, object?>> key
    )
        where TOne : class
        where TMany : class
    {
        one.HasMany(rows).WithOne().HasForeignKey(key).IsRequired().OnDelete(DeleteBehavior.Restrict);
        one.Navigation(rows!).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void One<TOne, TOther>(EntityTypeBuilder<TOne> one, Expression<Func<TOne, TOther?>> row, Expression<Func<TOther, object?>> key)
        where TOne : class
        where TOther : class
    {
        one.HasOne(row).WithOne().HasForeignKey(key).IsRequired().OnDelete(DeleteBehavior.Restrict);
        one.Navigation(row).AutoInclude();
    }
}
