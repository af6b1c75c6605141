using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Finance;
using Remit.Forms;
using Remit.Storage;
using Xunit;

namespace Remit.Publications;

public abstract class PublicationStorageTests(TestDatabase database)
{
    private static readonly DateTime At = new(2018, 3, 29, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_publication_comes_back_with_its_deferrals_and_withholdings_and_of_two_acts_at_once_one_is_refused()
    {
        PostHolder signatory = new(Guid.CreateVersion7(), "Daniel Hughes", "Assistant Director");
        WithholdingGround ground = new("s.43(2)", "Prices are not agreed", "A test", "Governance", new(2018, 10, 1));
        FormContent content = new()
        {
            Basics = new() { Level = "ADD", Title = "Training of leaders" },
            Money = new()
            {
                Lines = [new(new(2018), "The authority", "Contingency", null, Money.Pounds(50_000), MoneyNature.Revenue, MoneyCertainty.Approved)],
            },
            Access = new() { Deferral = new(new(2018, 5, 1), "Talks go on"), Part2 = [new("Vermilion", ground, FormSection.Money)] },
        };
        DecisionForm form = new($"ADD{Guid.CreateVersion7():N}", content, signatory.PersonId, At);
        var publication = Publication.ForSigned(new(form.Id, form.Code, content, signatory, signatory, At), WorkingDays.England);
        await database.WithAsync(async db =>
        {
            db.Forms.Add(form);
            db.Publications.Add(publication);
            await db.SaveAsync(new("Daniel Hughes", "signed a form", $"form {form.Id}", null, At));
        });

        await database.WithAsync(async db =>
        {
            var one = (await db.PublicationOfAsync(form.Id, default))!;
            Assert.Equal((publication.Due, new DateOnly(2018, 5, 1)), (one.Due, one.LastDay!.Value));
            Assert.Equal("s.43(2)", Assert.Single(one.Withholdings).Exemption);
            Assert.Equal(Money.Pounds(50_000), one.Part1.Content.Money.Lines[0].Amount);
            Assert.Equal("", one.Part1.Content.Access.Part2[0].Text);
            await database.WithAsync(async other =>
            {
                var same = (await other.PublicationOfAsync(form.Id, default))!;
                same.Release(same.Withholdings[0].Id, new("Vermilion", null), "The contract is let", At);
                same.AskToDefer(new("Another reason", new(2018, 6, 1), signatory), At);
                await other.SaveAsync(new("Grace Adeyemi", "released", $"form {form.Id}", null, At));
            });
            one.Publish(Guid.CreateVersion7(), "a", "Grace Adeyemi", "At once", At);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
                db.SaveAsync(new("Grace Adeyemi", "published", $"form {form.Id}", null, At))
            );
        });

        var again = await database.WithAsync(db => db.PublicationOfAsync(form.Id, default));
        Assert.Equal("Vermilion", again!.Withholdings[0].Released!.Text);
        Assert.Equal(["Talks go on", "Another reason"], again.Deferrals.Select(d => d.Reason));
        Assert.Null(again.PublishedAt);
    }
}

public sealed class PublicationStorageOnSqliteTests(SqliteTestDatabase database)
    : PublicationStorageTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class PublicationStorageOnPostgresTests(PostgresTestDatabase database)
    : PublicationStorageTests(database),
        IClassFixture<PostgresTestDatabase>;
