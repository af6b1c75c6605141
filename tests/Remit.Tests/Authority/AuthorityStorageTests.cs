using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Finance;
using Remit.Papers;
using Remit.Rules;
using Remit.Storage;
using Xunit;

namespace Remit.Authority;

public abstract class AuthorityStorageTests(TestDatabase database)
{
    [Fact]
    public async Task The_policy_is_read_back_as_it_was_entered()
    {
        await database.WithAsync(Examples.EnterAsync);

        var read = await database.WithAsync(db => db.DelegationsAsync(default));

        var scheme = Assert.Single(read.SchemesOn(Examples.Day));
        var known = GlaPolicy.Delegations.SchemesOn(Examples.Day)[0];
        Assert.Equal(
            known.Levels.Select(l => (l.Code, l.Name, l.Limit, l.GrantsExemptions)),
            scheme.Levels.Select(l => (l.Code, l.Name, l.Limit, l.GrantsExemptions))
        );
        Assert.Equal(known.Levels.SelectMany(l => l.Ranks), scheme.Levels.SelectMany(l => l.Ranks));
        Assert.Equal(
            (known.From, known.SurelyFrom, known.EnactedBy, known.ReadFrom),
            (scheme.From, scheme.SurelyFrom, scheme.EnactedBy, scheme.ReadFrom)
        );
        Assert.Equal(GlaPolicy.Delegations.BuyingRulesOn(Examples.Day)!.Bands, read.BuyingRulesOn(Examples.Day)!.Bands);
        Assert.Equal(2, read.SchemesOn(new(2022, 6, 1)).Count);
    }

    [Fact]
    public async Task A_signature_is_kept_with_the_version_it_relied_on_and_counts_with_the_next()
    {
        var (_, person) = await database.WithAsync(Examples.EnterAsync);
        var first = Examples.Subject("ADD1", recipient: "A trust", programme: "Markets");
        await SignAsync(person.Id, Money.Pounds(30_000), first);

        var use = await database.WithAsync(db => db.PowerUses.AsNoTracking().SingleAsync(u => u.SubjectId == first.FormId));
        var scheme = (await database.WithAsync(db => db.DelegationsAsync(default))).SchemesOn(Examples.Day)[0];
        Assert.Equal((scheme.Id, "ADD", Money.Pounds(30_000), Examples.Day), (use.SchemeId, use.Level, use.Amount, use.On));

        Assert.Equal(
            new RelatedDecision("ADD1", Examples.Day, Money.Pounds(30_000), "the same recipient, A trust", "ADD"),
            Assert.Single(await RelatedAsync(Guid.CreateVersion7(), [" a TRUST "], null, Examples.Day))
        );
        Assert.Equal("the same programme, Markets", Assert.Single(await RelatedAsync(Guid.CreateVersion7(), [], "markets", Examples.Day)).Shared);
        Assert.Single(await RelatedAsync(Guid.CreateVersion7(), ["A trust"], null, Examples.Day.AddMonths(12)));
        Assert.Empty(await RelatedAsync(Guid.CreateVersion7(), ["A trust"], null, Examples.Day.AddMonths(12).AddDays(1)));
        Assert.Empty(await RelatedAsync(Guid.CreateVersion7(), ["A trust"], null, Examples.Day.AddDays(-1)));
        Assert.Empty(await RelatedAsync(first.FormId, ["A trust"], null, Examples.Day));

        await ReturnAsync(first.FormId);
        Assert.Empty(await RelatedAsync(Guid.CreateVersion7(), ["A trust"], null, Examples.Day));
    }

    [Fact]
    public async Task What_stands_on_the_register_counts_too_where_it_says_whom_it_pays_how_much_and_when()
    {
        var (_, person) = await database.WithAsync(Examples.EnterAsync);
        var mine = $"College {Guid.CreateVersion7():N}";
        await database.RecordInBulkAsync(
            OnRegister("DD9101", mine, "2018-03-01"),
            OnRegister("MD9102", $"The {mine} Ltd.", "2018-03-02", level: "MD"), // another name
            OnRegister("ADD9103", mine.ToUpperInvariant(), "2018-04-01", level: "ADD"),
            OnRegister("ADD9104", mine, "2017-03-01", level: "ADD"), // longer ago than twelve months
            OnRegister("ADD9105", mine, null, level: "ADD"), // no day
            OnRegister("PCD 9106", mine, "2018-04-01", level: "PCD"), // another authority's level
            OnRegister("ADD9107", mine, "2018-04-01", level: "ADD", kind: SpendingKind.Match), // paid by others
            OnRegister("ADD9108", mine, "2018-04-01", level: "ADD", approval: ApprovalState.Withheld), // its sum is not public
            OnRegister("ADD9109", mine, "2018-04-02", level: "ADD") // signed here as well, see below
        );
        await SignAsync(person.Id, Money.Pounds(40_000), Examples.Subject("ADD9109", recipient: mine));

        var related = await RelatedAsync(Guid.CreateVersion7(), [$"the {mine}"], "Markets", Examples.Day);

        Assert.Equal(
            [
                ("ADD9109", Money.Pounds(40_000), $"the same recipient, {mine}", "ADD"),
                ("ADD9103", Money.Pounds(20_000), $"the same recipient, {mine.ToUpperInvariant()}, as the register has it", "ADD"),
                ("DD9101", Money.Pounds(20_000), $"the same recipient, {mine}, as the register has it", "DD"),
            ],
            related.Select(r => (r.Code, r.Amount, r.Shared, r.Level!))
        );
        Assert.Empty(await RelatedAsync(Guid.CreateVersion7(), [], "Markets of nobody", Examples.Day));

        var answer = (await database.WithAsync(db => db.DelegationsAsync(default))).WhoMaySign(
            AuthorityQuestion.For(Money.Pounds(11_000)) with
            {
                Related = related,
            },
            Examples.Day
        );
        Assert.Contains("and ADD9103 £20,000 (the same recipient,", answer.Deciding.Text, StringComparison.Ordinal);
        Assert.Contains("as the register has it), signed within twelve months, it comes to £71,000", answer.Deciding.Text, StringComparison.Ordinal);
        Assert.Equal("DD", answer.Level!.Code);
    }

    private static DecisionFacts OnRegister(
        string code,
        string payee,
        string? signed,
        string level = "DD",
        SpendingKind kind = SpendingKind.Approved,
        ApprovalState approval = ApprovalState.Stated
    ) =>
        Decisions.Examples.Sparse(code, "A course") with
        {
            Level = level,
            DateSigned = signed is null ? null : DateOnly.Parse(signed, System.Globalization.CultureInfo.InvariantCulture),
            Approval = approval,
            Approved = approval == ApprovalState.Stated ? Money.Pounds(20_000) : null,
            Spending =
            [
                new()
                {
                    Amount = Money.Pounds(20_000),
                    Kind = kind,
                    Payee = payee,
                },
            ],
        };

    [Fact]
    public async Task A_delegation_is_drawn_down_never_past_its_amount_and_returned_when_a_form_is_withdrawn()
    {
        var (post, person) = await database.WithAsync(Examples.EnterAsync);
        var delegation = await EnterDelegationAsync(post.Id);
        var first = Examples.Subject("ADD11");

        await SignAsync(person.Id, Money.Pounds(59_999), first, delegation);
        Assert.Equal(Money.Pounds(1), await LeftAsync(delegation));

        var refused = await Assert.ThrowsAsync<RuleBreachedException>(() =>
            SignAsync(person.Id, Money.Pounds(50_001), Examples.Subject("ADD12"), delegation)
        );
        Assert.Contains(
            refused.Breaches,
            b => b.Message == "£50,001 is more than the £1 left of the £60,000 that MD2244 delegated, of which £59,999 is used"
        );

        await ReturnAsync(first.FormId);
        await ReturnAsync(first.FormId);
        Assert.Equal(Money.Pounds(60_000), await LeftAsync(delegation));
        await SignAsync(person.Id, Money.Pounds(60_000), Examples.Subject("ADD13"), delegation);
        Assert.Equal(Money.Zero, await LeftAsync(delegation));

        var rows = await database.WithAsync(db =>
            db.SpecificDelegations.AsNoTracking().Include(d => d.DrawDowns).SingleAsync(d => d.Id == delegation)
        );
        Assert.Equal(
            [("ADD11", (DateOnly?)Examples.Day, "withdrawn"), ("ADD13", null, null)],
            rows.DrawDowns.OrderBy(d => d.Id).Select(d => (d.Code, d.ReturnedOn, d.ReturnedWhy))
        );
        var use = await database.WithAsync(db => db.PowerUses.AsNoTracking().SingleAsync(u => u.Code == "ADD13"));
        Assert.Equal((null, null), (use.SchemeId, use.Level));
    }

    [Fact]
    public async Task What_a_level_covers_does_not_use_up_a_delegation()
    {
        var (post, person) = await database.WithAsync(Examples.EnterAsync);
        var delegation = await EnterDelegationAsync(post.Id);

        await SignAsync(person.Id, Money.Pounds(50_000), Examples.Subject("ADD21", recipient: "Nobody else"), delegation);

        Assert.Equal(Money.Pounds(60_000), await LeftAsync(delegation));
    }

    [Fact]
    public async Task Whoever_may_not_sign_leaves_nothing_behind()
    {
        var (_, person) = await database.WithAsync(Examples.EnterAsync);

        await Assert.ThrowsAsync<RuleBreachedException>(() => SignAsync(person.Id, Money.Pounds(330_000), Examples.Subject("ADD31")));

        Assert.False(await database.WithAsync(db => db.PowerUses.AnyAsync(u => u.Code == "ADD31")));
    }

    [Fact]
    public async Task Of_many_signatures_at_once_only_as_many_go_through_as_the_delegation_holds()
    {
        var (post, person) = await database.WithAsync(Examples.EnterAsync);
        var delegation = await EnterDelegationAsync(post.Id, 205_000);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TrySignAsync(person.Id, $"ADD4{i}", delegation))));

        Assert.Equal(4, outcomes.Count(done => done)); // four times £51,000 of £205,000
        Assert.Equal(Money.Pounds(1_000), await LeftAsync(delegation));
    }

    [Fact]
    public async Task The_database_itself_refuses_an_overdrawn_delegation()
    {
        var (post, _) = await database.WithAsync(Examples.EnterAsync);
        var delegation = await EnterDelegationAsync(post.Id);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            database.WithAsync(db =>
                db.SpecificDelegations.Where(d => d.Id == delegation).ExecuteUpdateAsync(d => d.SetProperty(x => x.Drawn, Money.Pounds(60_001)))
            )
        );
    }

    private async Task<bool> TrySignAsync(Guid personId, string code, Guid delegation)
    {
        try
        {
            await SignAsync(personId, Money.Pounds(51_000), Examples.Subject(code, recipient: code), delegation);
            return true;
        }
        catch (RuleBreachedException)
        {
            return false;
        }
    }

    private Task SignAsync(Guid personId, Money amount, SignedSubject subject, params Guid[] cited) =>
        database.WithAsync(async db =>
        {
            // as a page does that has looked before: what was read then must not be what is drawn on
            await db.SpecificDelegations.ToListAsync();
            await using var writing = await db.WriteAsync(default);
            var question = AuthorityQuestion.For(amount) with { CitedDelegations = cited };
            var answer = (await db.DelegationsAsync(default)).WhoMaySign(question, Examples.Day);
            await db.UsePowerAsync(answer, personId, subject, default);
            await db.SaveAsync(new("Somebody", "signed", subject.Code, null, DateTime.UnixEpoch), writing, default);
            await writing.CommitAsync(default);
        });

    private Task ReturnAsync(Guid formId) =>
        database.WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            await db.ReturnPowerAsync(formId, Examples.Day, "withdrawn", default);
            await db.SaveAsync(new("Somebody", "withdrew", "a form", null, DateTime.UnixEpoch), writing, default);
            await writing.CommitAsync(default);
        });

    private Task<IReadOnlyList<RelatedDecision>> RelatedAsync(Guid formId, IReadOnlyList<string> recipients, string? programme, DateOnly on) =>
        database.WithAsync(db => db.RelatedDecisionsAsync(formId, recipients, programme, on, default));

    private Task<Guid> EnterDelegationAsync(Guid postId, long pounds = 60_000) =>
        database.WithAsync(async db =>
        {
            var delegation = Examples.Delegation(postId, pounds);
            db.SpecificDelegations.Add(delegation);
            await db.SaveChangesAsync();
            return delegation.Id;
        });

    private Task<Money> LeftAsync(Guid id) =>
        database.WithAsync(async db => (await db.SpecificDelegations.AsNoTracking().SingleAsync(d => d.Id == id)).Left);
}

public sealed class AuthorityStorageOnSqliteTests(SqliteTestDatabase database) : AuthorityStorageTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AuthorityStorageOnPostgresTests(PostgresTestDatabase database)
    : AuthorityStorageTests(database),
        IClassFixture<PostgresTestDatabase>;
