using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

public abstract class FormStorageTests(TestDatabase database)
{
    private static readonly DateTime At = new(2017, 8, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_form_comes_back_as_it_was_saved_with_each_of_its_revisions()
    {
        var (officer, colleague) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        DecisionForm form = new(
            $"ADD{Guid.CreateVersion7():N}",
            new()
            {
                Basics = new() { Level = "ADD", Title = "Training of leaders" },
            },
            officer,
            At
        );
        var first = form.Content;
        await database.WithAsync(async db =>
        {
            db.Forms.Add(form);
            await db.SaveAsync(new("An officer", "began a form", $"form {form.Id}", null, At));
        });
        await database.WithAsync(async db =>
        {
            var kept = (await db.FindFormAsync(form.Id, default))!;
            SpendingLine line = new(
                new(2017),
                "The authority",
                "Corporate contingency",
                null,
                Money.Pounds(50_000),
                MoneyNature.Revenue,
                MoneyCertainty.Approved
            );
            var revision = kept.Save(FormSection.Money, kept.Content with { Money = new() { Lines = [line] } }, 1, colleague, At.AddHours(1));
            db.FormRevisions.Add(revision!);
            await db.SaveAsync(new("A colleague", "changed the money", $"form {form.Id}", null, At.AddHours(1)));
        });
        var (again, revisions) = await database.WithAsync(async db =>
            ((await db.FindFormAsync(form.Id, default))!, await db.FormRevisions.Where(r => r.FormId == form.Id).ToListAsync())
        );
        Assert.Equal((2, 2, 1), (again.Revision, again.ChangedIn(FormSection.Money), again.ChangedIn(FormSection.Basics)));
        Assert.Equal([officer, colleague], again.DrafterIds);
        Assert.Equal(FormHash.Of(again.Content, form.Part2Key), again.Hash);
        Assert.NotEqual(FormHash.Of(first, form.Part2Key), again.Hash);
        Assert.Equal([again.Hash], revisions.Select(r => r.Hash));
        Assert.Equal(Money.Pounds(50_000), again.Content.Money.Lines[0].Amount);
    }
}

public sealed class FormStorageOnSqliteTests(SqliteTestDatabase database) : FormStorageTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class FormStorageOnPostgresTests(PostgresTestDatabase database) : FormStorageTests(database), IClassFixture<PostgresTestDatabase>;
