using Remit.Finance;
using Remit.Rules;
using Xunit;

namespace Remit.Income;

public sealed class ReceivableTests
{
    private static readonly DateOnly Today = new(2017, 4, 10);

    [Theory]
    [InlineData(12_500_000, null)]
    [InlineData(12_500_001, "£125,000.01 is more than the £125,000 open: £125,000 owed")]
    [InlineData(0, "Enter an amount greater than zero")]
    [InlineData(-1, "Enter an amount greater than zero")]
    public void Never_more_comes_in_than_is_open(long pence, string? message)
    {
        var (_, _, instalments) = Examples.Pledged();
        var breaches = instalments[0].WhyNot(new IncomeAct.Receive(new(pence), Today, "BACS 1"), Today);
        Assert.Equal(message, breaches.SingleOrDefault()?.Message);
    }

    [Fact]
    public void Parts_come_in_until_nothing_is_open_and_a_refusal_shows_the_arithmetic()
    {
        var (fund, _, instalments) = Examples.Pledged();
        var one = instalments[0];
        one.Post(fund, new IncomeAct.Receive(Money.Pounds(100_000), Today, "BACS 1"), Examples.At(2017, 4, 10));
        one.Post(fund, new IncomeAct.WriteOff(Money.Pounds(5_000), "ADD2155", "The funder was wound up"), Examples.At(2017, 4, 10));

        Assert.Equal(Money.Pounds(20_000), one.Open);
        var refused = Assert.Single(one.WhyNot(new IncomeAct.Receive(new(2_000_001), Today, "BACS 2"), Today));
        Assert.Equal("£20,000.01 is more than the £20,000 open: £125,000 owed, less £100,000 received, less £5,000 written off", refused.Message);
        one.Post(fund, new IncomeAct.Receive(Money.Pounds(20_000), Today, "BACS 2"), Examples.At(2017, 4, 10));

        Assert.Equal(Money.Zero, one.Open);
        Assert.Equal(new IncomeTotals(Money.Pounds(250_000), Money.Pounds(120_000), Money.Pounds(5_000)), fund.Totals);
    }

    [Fact]
    public void A_receipt_is_of_a_day_that_has_come_with_a_reference_and_is_entered_once()
    {
        var (fund, _, instalments) = Examples.Pledged();
        var one = instalments[0];
        Assert.Equal(
            ["income.not-come-yet", "income.no-reference"],
            one.WhyNot(new IncomeAct.Receive(Money.Pounds(1), Today.AddDays(1), " "), Today).Select(b => b.Code)
        );
        IncomeAct.Receive act = new(Money.Pounds(1), Today, "BACS 1");
        var entry = one.Post(fund, act, Examples.At(2017, 4, 10));
        Assert.Equal("income.entered-already", Assert.Single(one.WhyNot(act with { Reference = "bacs 1 " }, Today)).Code);
        Assert.Empty(one.WhyNot(act with { Reference = "BACS 2" }, Today));

        one.Post(fund, new IncomeAct.Reverse(entry.Id, "Another payer"), Examples.At(2017, 4, 10));
        Assert.Empty(one.WhyNot(act, Today));
    }

    [Fact]
    public void A_wrong_receipt_is_undone_once_with_a_reason_and_both_entries_stay()
    {
        var (fund, _, instalments) = Examples.Pledged();
        var one = instalments[0];
        var wrong = one.Post(fund, new IncomeAct.Receive(Money.Pounds(9_000), Today, "BACS 1"), Examples.At(2017, 4, 10));
        Assert.Equal("income.no-reason", Assert.Single(one.WhyNot(new IncomeAct.Reverse(wrong.Id, ""), Today)).Code);

        var undone = one.Post(fund, new IncomeAct.Reverse(wrong.Id, "It was another funder’s"), Examples.At(2017, 4, 11));

        Assert.Equal((Money.Pounds(125_000), 3), (one.Open, one.Entries.Count));
        Assert.Equal((wrong.Id, "It was another funder’s"), (undone.ReversesId, undone.Why));
        Assert.Equal("income.undone-already", Assert.Single(one.WhyNot(new IncomeAct.Reverse(wrong.Id, "Again"), Today)).Code);
        Assert.Equal("income.not-undone", Assert.Single(one.WhyNot(new IncomeAct.Reverse(undone.Id, "Again"), Today)).Code);
        Assert.Equal(Money.Zero, fund.Totals.Received);
    }

    [Fact]
    public void It_is_given_up_by_a_decision_and_a_reason_alone()
    {
        var (fund, _, instalments) = Examples.Pledged();
        Assert.Equal(
            ["income.written-off-without-decision", "income.no-reason"],
            instalments[0].WhyNot(new IncomeAct.WriteOff(Money.Pounds(1), "", " "), Today).Select(b => b.Code)
        );
        Assert.Throws<RuleBreachedException>(() =>
            instalments[0].Post(fund, new IncomeAct.WriteOff(Money.Pounds(125_001), "ADD2155", "Wound up"), Examples.At(2017, 4, 10))
        );
    }

    [Fact]
    public void It_is_late_after_its_day_and_in_arrears_when_the_grace_is_over()
    {
        var scheme = Examples.Office();
        scheme.Join(Guid.CreateVersion7(), "Camden", new(2019, 4, 1));
        var invoice = Assert.Single(scheme.Invoice(new(2019), [], Examples.At(2019, 4, 1)));

        Assert.Equal((new(2019, 5, 1), new DateOnly(2019, 5, 15)), (invoice.DueOn, invoice.GraceEndsOn));
        Assert.False(invoice.IsLateOn(new(2019, 5, 1)));
        Assert.True(invoice.IsLateOn(new(2019, 5, 2)));
        Assert.False(invoice.IsInArrearsOn(new(2019, 5, 15)));
        Assert.True(invoice.IsInArrearsOn(new(2019, 5, 16)));
        invoice.Post(scheme, new IncomeAct.Receive(Money.Pounds(30_000), new(2019, 5, 16), "BACS 7"), Examples.At(2019, 5, 16));
        Assert.False(invoice.IsLateOn(new(2019, 5, 17)));
    }

    [Fact]
    public void What_is_owed_to_one_programme_does_not_count_in_another()
    {
        var (_, _, instalments) = Examples.Pledged();
        Assert.Throws<ArgumentException>(() =>
            instalments[0].Post(Examples.Add2056(), new IncomeAct.Receive(Money.Pounds(1), Today, "BACS"), Examples.At(2017, 4, 10))
        );
    }

    /// <summary>Any acts in any order, beside a plain model: sums hold, nothing passes what is owed, and what is refused changes nothing.</summary>
    [Fact]
    public void After_any_acts_totals_are_the_sums_of_entries_and_nothing_is_below_nothing()
    {
        Random random = new(2056);
        var done = 0;
        for (var run = 0; run < 300; run++)
        {
            var (fund, _, instalments) = Examples.Pledged(random.Next(1, 40), random.Next(1, 4));
            for (var step = 0; step < 60; step++)
            {
                var one = instalments[random.Next(instalments.Count)];
                var before = (one.Totals, one.Entries.Count, fund.Totals);
                var act = Any(random, one, step);
                if (one.WhyNot(act, Today).Count > 0)
                {
                    Assert.Throws<RuleBreachedException>(() => one.Post(fund, act, Examples.At(2017, 4, 10)));
                    Assert.Equal(before, (one.Totals, one.Entries.Count, fund.Totals));
                }
                else
                {
                    one.Post(fund, act, Examples.At(2017, 4, 10));
                    done++;
                }

                Assert.All(instalments, i => Assert.Equal(IncomeTotals.Sum(i.Entries.Select(e => e.Change)), i.Totals));
                Assert.All(instalments, i => Assert.True(i.Open >= Money.Zero && i.Totals.Kept >= Money.Zero && i.Totals.WrittenOff >= Money.Zero));
                Assert.Equal(IncomeTotals.Sum(instalments.Select(i => i.Totals)), fund.Totals);
            }
        }

        Assert.InRange(done, 4_000, 300 * 60);
    }

    private static IncomeAct Any(Random random, Receivable one, int step)
    {
        Money amount = new(random.Next(-10, 1_500_000));
        return random.Next(6) switch
        {
            0 or 1 => new IncomeAct.Receive(amount, Today, $"BACS {step}"),
            2 => new IncomeAct.WriteOff(new(amount.Pence / 8), "ADD2155", "Given up"),
            3 => new IncomeAct.Vary(new(random.Next(-500_000, 500_000)), "Agreed anew"),
            4 => new IncomeAct.Credit(new(amount.Pence / 8), "Too much was asked for"),
            _ => new IncomeAct.Reverse(one.Entries[random.Next(one.Entries.Count)].Id, "Wrong"),
        };
    }
}
