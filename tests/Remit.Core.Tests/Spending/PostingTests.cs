using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Remit.Rules;
using Xunit;

namespace Remit.Spending;

public sealed class PostingTests
{
    private static readonly PostingAct Act = new(Examples.At, Guid.CreateVersion7(), "Tom Whitfield", "It is the same");

    [Fact]
    public void Payee_amount_and_day_bring_a_posting_to_its_payment()
    {
        var (posting, entry) = (Examples.Posting(600_000), Examples.Paid(600_000));
        var outcome = Match([posting], [entry]);

        Assert.Equal([(posting, entry, PostingMatchKind.Alike)], outcome.Matches);
        Assert.Empty(outcome.Postings);
        Assert.Empty(outcome.Entries);
    }

    [Fact]
    public void An_id_brings_them_together_whoever_was_paid_and_whenever()
    {
        var entry = Examples.Paid(600_000, payee: null);
        var posting = Examples.Posting(600_000, on: "2019-03-29", named: entry.Id);

        Assert.Equal(PostingMatchKind.Named, Assert.Single(Match([posting], [entry]).Matches).How);
    }

    [Theory]
    [InlineData("2019-02-04", true)] // 14 days
    [InlineData("2019-02-05", false)]
    [InlineData("2019-01-07", true)]
    [InlineData("2019-01-06", false)]
    public void A_posting_lies_at_most_fourteen_days_from_its_payment(string day, bool isMatched) =>
        Assert.Equal(isMatched, Match([Examples.Posting(600_000, on: day)], [Examples.Paid(600_000)]).Matches.Count == 1);

    [Fact]
    public void Between_two_that_fit_nothing_is_guessed()
    {
        var outcome = Match([Examples.Posting(600_000)], [Examples.Paid(600_000), Examples.Paid(600_000, on: "2019-01-24")]);

        Assert.Empty(outcome.Matches);
        Assert.Equal("2 payments fit it: choose one", Assert.Single(outcome.Postings).Why);
        Assert.Equal(2, outcome.Entries.Count);
    }

    [Fact]
    public void Taking_what_an_id_names_leaves_the_other_pair_alone()
    {
        var (first, second) = (Examples.Paid(600_000), Examples.Paid(600_000, on: "2019-01-24"));

        var outcome = Match([Examples.Posting(600_000), Examples.Posting(600_000, named: first.Id)], [first, second]);

        Assert.Equal([first, second], outcome.Matches.Select(m => m.Entry));
    }

    [Theory]
    [InlineData(600_001, "Harbour Trust", "They were paid £6,000 on 21 January 2019, and not £6,000.01")]
    [InlineData(600_000, "Somebody else", "£6,000 was paid on 21 January 2019 to Harbour Trust")]
    [InlineData(5, "Somebody else", "The ledger has no payment of £0.05 to them")]
    [InlineData(600_000, "", "It names no supplier")]
    public void A_posting_that_matches_nothing_says_why(long pence, string supplier, string why) =>
        Assert.Equal(why, Assert.Single(Match([Examples.Posting(pence, supplier)], [Examples.Paid(600_000)]).Postings).Why);

    [Fact]
    public void A_posting_that_names_a_payment_of_another_amount_belongs_to_nothing()
    {
        var entry = Examples.Paid(600_000);
        var outcome = Match([Examples.Posting(599_900, named: entry.Id)], [entry]);

        Assert.Equal("It names a payment of £6,000, and is £5,999 itself", Assert.Single(outcome.Postings).Why);
        Assert.Equal("A posting to them has another amount", Assert.Single(outcome.Entries).Why);
    }

    [Fact]
    public void What_was_undone_waits_for_no_posting_and_is_matched_by_id_alone()
    {
        var undone = Examples.Paid(600_000, isUndone: true);

        Assert.Empty(Match([Examples.Posting(600_000)], [undone]).Matches);
        Assert.Empty(Match([], [undone]).Entries);
        Assert.Single(Match([Examples.Posting(600_000, named: undone.ActId)], [undone]).Matches);
    }

    [Fact]
    public void Whatever_is_brought_each_payment_and_each_posting_is_matched_once_and_to_the_penny()
    {
        var pence = Gen.Elements(100L, 200L, -100L);
        var payee = Gen.Elements("Harbour Trust", "Lock & Quay", "");
        var day = Gen.Choose(0, 20).Select(d => new DateOnly(2019, 1, 1).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var entries = (from p in pence from w in payee from d in day select Examples.Paid(p, w, d)).ListOf();
        var cases =
            from paid in entries
            from posted in (
                from p in pence
                from w in payee
                from d in day
                from named in paid.Count == 0
                    ? Gen.Constant<Guid?>(null)
                    : Gen.OneOf(Gen.Constant<Guid?>(null), Gen.Elements<PaidEntry>([.. paid]).Select(e => (Guid?)e.Id))
                select Examples.Posting(p, w, d, named)
            ).ListOf()
            select (Paid: paid.ToList(), Posted: posted.ToList());
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var outcome = Match(c.Posted, c.Paid);
                    return outcome.Matches.All(m => m.Posting.Pence == m.Entry.Pence)
                        && outcome.Matches.Select(m => m.Posting.Id).Distinct().Count() == outcome.Matches.Count
                        && outcome.Matches.Select(m => m.Entry.Id).Distinct().Count() == outcome.Matches.Count
                        && outcome.Matches.Count + outcome.Postings.Count == c.Posted.Count
                        && outcome.Matches.Count + outcome.Entries.Count == c.Paid.Count;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_posting_is_matched_once_to_the_penny_and_opened_again_for_a_reason()
    {
        var (posting, entry) = (Examples.Posting(600_000), Examples.Paid(600_000));
        Assert.Equal("spending.other-amount", Assert.Single(posting.WhyNotMatch(Examples.Paid(600_001), false)).Code);
        Assert.Equal("spending.payment-matched", Assert.Single(posting.WhyNotMatch(entry, true)).Code);
        Assert.Equal("spending.no-such-payment", Assert.Single(posting.WhyNotMatch(null, false)).Code);

        posting.Match(entry, PostingMatchKind.ByPerson, Act);
        Assert.Equal("spending.posting-settled", Assert.Single(posting.WhyNotMatch(entry, false)).Code);
        Assert.Equal("spending.posting-settled", Assert.Single(posting.WhyNotSetAside("A reason")).Code);
        Assert.Throws<RuleBreachedException>(() => posting.OpenAgain(" "));

        posting.OpenAgain("It was another");
        Assert.True(posting.IsOpen);
        Assert.Throws<RuleBreachedException>(() => posting.SetAside(Act with { Why = "" }));
        posting.SetAside(Act);
        Assert.False(posting.IsOpen);
    }

    [Fact]
    public void A_table_is_read_by_the_names_of_its_columns()
    {
        var (postings, problems) = PostingReading.Read([
            (1, ["Reference", "Supplier", "Cost centre", "Amount", "Date", "Id"]),
            (2, ["4711", "Harbour Trust", "X1", "£6,000.00", "21/01/2019", ""]),
            (3, ["4712", "'=Harbour", "X1", "(1,234.5)", "2019-01-22", "01900000-0000-7000-8000-000000000001"]),
        ]);

        Assert.Empty(problems);
        Assert.Equal(
            [
                new(new(2019, 1, 21), 600_000, "Harbour Trust", "4711", null),
                new PostingFacts(new(2019, 1, 22), -123_450, "=Harbour", "4712", new("01900000-0000-7000-8000-000000000001")),
            ],
            postings.Select(p => p.Facts)
        );
    }

    [Theory]
    [InlineData("12,50")]
    [InlineData("1.234,50")]
    [InlineData("6000.001")]
    [InlineData("0.00")]
    [InlineData("(5")]
    [InlineData("99999999999999")]
    [InlineData("")]
    public void An_amount_that_may_mean_something_else_refuses_the_file(string amount)
    {
        var (postings, problems) = PostingReading.Read([(1, Header), (2, ["2019-01-21", amount, "Harbour Trust", "4711"])]);

        Assert.Empty(postings);
        Assert.StartsWith("Line 2: ", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_like_rows_of_a_file_are_two_and_the_same_rows_of_another_are_the_same()
    {
        IReadOnlyList<string> row = ["2019-01-21", "500.00", "Harbour Trust", "4711"];
        IReadOnlyList<string> alike = ["21/01/2019", "£500", "HARBOUR TRUST LTD", "4711"];

        var first = PostingReading.Read([(1, Header), (2, row), (3, row)]).Postings;
        var second = PostingReading.Read([(1, Header), (2, alike)]).Postings;

        Assert.NotEqual(first[0].Fingerprint, first[1].Fingerprint);
        Assert.Equal(first[0].Fingerprint, second[0].Fingerprint);
    }

    [Fact]
    public void A_file_without_its_columns_or_rows_is_refused()
    {
        Assert.Equal("spending.empty-file", Assert.Single(PostingReading.Read([(1, Header)]).Problems).Code);
        Assert.Contains(
            "supplier, reference",
            Assert.Single(PostingReading.Read([(1, ["date", "amount"]), (2, ["2019-01-21", "5"])]).Problems).Message,
            StringComparison.Ordinal
        );
    }

    private static IReadOnlyList<string> Header => ["date", "amount", "supplier", "reference"];

    private static MatchingOutcome Match(IReadOnlyList<Posting> postings, IReadOnlyList<PaidEntry> entries) =>
        PostingMatching.Match(postings, entries, new HashSet<Guid>());

    [Theory]
    [InlineData("120.00", "", null, null)]
    [InlineData("120.00", "20.00", 2_000L, null)]
    [InlineData("-120.00", "-20.00", -2_000L, null)]
    [InlineData("120.00", "0", 0L, null)]
    [InlineData("120.00", "120.01", null, "Line 2: “120.01” is no VAT of 120.00")]
    [InlineData("120.00", "-20.00", null, "Line 2: “-20.00” is no VAT of 120.00")]
    [InlineData("120.00", "some", null, "Line 2: “some” is no VAT of 120.00")]
    public void Vat_that_cannot_be_recovered_is_read_where_the_file_has_it(string amount, string vat, long? pence, string? problem)
    {
        var (postings, problems) = PostingReading.Read([
            (1, ["date", "amount", "supplier", "reference", "irrecoverable_vat"]),
            (2, ["2019-01-21", amount, "Harbour Trust", "4711", vat]),
        ]);

        Assert.Equal(pence, postings.SingleOrDefault()?.Facts.LostVat);
        Assert.Equal(problem is null, problems.Count == 0);
        Assert.All(problems, p => Assert.StartsWith(problem!, p.Message, StringComparison.Ordinal));
    }
}
