using Xunit;

namespace Remit.Envelopes;

/// <summary>
/// Holes that were found in a widely used grants system, each as a question: the ledger answers it, and a naive keeper with that hole does not. The hole of repair by
/// SQL is a test on the databases; those of who may approve a payment stand with the payments.
/// </summary>
public sealed class LedgerHolesTests
{
    private static readonly Dictionary<string, (Func<Keeper, bool> IsShut, Func<Keeper> Naive)> Holes = new()
    {
        ["limit checked on the largest payment"] = (k => k.Promise(1_000_000) && k.Pay(600_000) && !k.Pay(600_000), () => new LargestPaymentKeeper()),
        ["pence dropped in comparing"] = (k => k.Promise(100_00) && !k.Pay(100_01) && !k.Pay(100_99), () => new PenceDroppingKeeper()),
        ["mixed signs"] = (k => k.Promise(100_00) && k.Pay(100_00) && !k.Pay(-50_00) && !k.Pay(50_00), () => new MixedSignsKeeper()),
        ["no record means no limit"] = (k => !k.Promise(1, 2024), () => new NoRecordKeeper()),
        ["reclaim unchecked"] = (k => k.Promise(100_00) && k.Pay(60_00) && !k.Reclaim(60_01) && k.Reclaim(60_00), () => new UncheckedReclaimKeeper()),
        ["programme total for display only"] = (k => !k.OpenSecond(), () => new TotalForShowKeeper()),
        ["reopening without reason"] = (k => !k.Reopen(""), () => new OpenDoorKeeper()),
        ["whole-pound claims"] = (
            k => k.Promise(1_000_00) && k.Pay(333_34) && k.Pay(333_34) && !k.Pay(333_34) && k.Pay(333_32) && !k.Pay(1),
            () => new WholePoundKeeper()
        ),
    };

    public static TheoryData<string> Names => [.. Holes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ledger_has_no_such_hole(string hole) => Assert.True(Holes[hole].IsShut(new BookKeeper()));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_question_finds_the_hole_where_it_is(string hole) => Assert.False(Holes[hole].IsShut(Holes[hole].Naive()));

    [Fact]
    public void A_keeper_without_a_hole_answers_all_of_them() => Assert.All(Holes.Values, hole => Assert.True(hole.IsShut(new NaiveKeeper())));
}
