using Remit.Finance;

namespace Remit.Envelopes;

/// <summary>Whatever keeps the money of a programme: £25,000 of 2018-19 for each of two decisions that draw on one budget of £40,000.</summary>
internal abstract class Keeper
{
    /// <summary>What each decision approves, in pence.</summary>
    public const long Cap = 2_500_000;

    /// <summary>What the budget holds on which both draw, in pence.</summary>
    public const long Budget = 4_000_000;

    /// <summary>Opens the second decision; false when the budget does not hold it.</summary>
    public abstract bool OpenSecond();

    /// <summary>Promises an amount of the first decision, due in a year.</summary>
    public abstract bool Promise(long pence, int year = 2018);

    /// <summary>Pays on what was promised.</summary>
    public abstract bool Pay(long pence);

    /// <summary>Takes back what was paid.</summary>
    public abstract bool Reclaim(long pence);

    /// <summary>Closes the year, and opens it again for a reason.</summary>
    public abstract bool Reopen(string reason);
}

/// <summary>The ledger of this project.</summary>
internal sealed class BookKeeper : Keeper
{
    private readonly OpenedEnvelope _budget = Examples.Open(
        Examples.Md2680() with
        {
            DecisionCode = "MD2000",
            SignedOn = Examples.Today,
            Lines = [Examples.Money(Budget, 2018)],
        }
    );

    private readonly OpenedEnvelope _first;
    private LedgerAct.Commit? _promise;

    public BookKeeper() => _first = Examples.Open(Terms("ADD1"), _budget.Book);

    public override bool OpenSecond()
    {
        var terms = Terms("ADD2");
        return _budget.WhyNot(new Envelope(terms, Examples.Now).DrawingActs(terms)[0]).Length == 0;
    }

    public override bool Promise(long pence, int year = 2018)
    {
        var act = Examples.Promise(_first.Line, pence) with { Year = new FinancialYear(year) };
        if (!Try(act))
        {
            return false;
        }

        _promise = act;
        return true;
    }

    public override bool Pay(long pence) => Try(Examples.Pay(_promise!, pence));

    public override bool Reclaim(long pence) => Try(Examples.Reclaim(_promise!, pence));

    public override bool Reopen(string reason)
    {
        _first.Envelope.Close(new(2018), Examples.Act(new(2019, 4, 1)));
        return _first.Envelope.WhyNotReopen(new(2018), reason).Count == 0;
    }

    private EnvelopeTerms Terms(string code) =>
        Examples.Add2253(percent: null) with
        {
            DecisionCode = code,
            SignedOn = Examples.Today,
            Lines = [Examples.Money(Cap, 2018) with { DrawnFrom = _budget.Line.Id }],
        };

    private bool Try(LedgerAct act)
    {
        if (_first.WhyNot(act).Length > 0)
        {
            return false;
        }

        _first.Do(act);
        return true;
    }
}

/// <summary>A keeper as one is written who thinks of the usual case. Each hole of a widely used grants system is a subclass that has it.</summary>
internal class NaiveKeeper : Keeper
{
    protected Dictionary<int, long> Caps { get; } = new() { [2018] = Cap };
    protected List<long> Payments { get; } = [];
    protected long Promised { get; private set; }

    public override bool OpenSecond() => 2 * Cap <= Budget;

    public override bool Promise(long pence, int year = 2018)
    {
        if (!IsWithin(Promised + pence, year))
        {
            return false;
        }

        Promised += pence;
        return true;
    }

    public override bool Pay(long pence)
    {
        if (pence <= 0 || !CanPay(pence))
        {
            return false;
        }

        Payments.Add(pence);
        return true;
    }

    public override bool Reclaim(long pence)
    {
        if (pence > Payments.Sum())
        {
            return false;
        }

        Payments.Add(-pence);
        return true;
    }

    public override bool Reopen(string reason) => reason.Length > 0;

    protected virtual bool IsWithin(long pence, int year) => Caps.TryGetValue(year, out var cap) && pence <= cap;

    protected virtual bool CanPay(long pence) => Payments.Sum() + pence <= Promised;
}

/// <summary>The limit is held against the largest payment, and not their sum.</summary>
internal sealed class LargestPaymentKeeper : NaiveKeeper
{
    protected override bool CanPay(long pence) => Payments.Append(pence).Max() <= Promised;
}

/// <summary>Amounts are compared in whole pounds, the pence cut off.</summary>
internal sealed class PenceDroppingKeeper : NaiveKeeper
{
    protected override bool CanPay(long pence) => (Payments.Sum() + pence) / 100 <= Promised / 100;
}

/// <summary>A payment below zero is a payment as well, and makes room.</summary>
internal sealed class MixedSignsKeeper : NaiveKeeper
{
    public override bool Pay(long pence)
    {
        if (!CanPay(pence))
        {
            return false;
        }

        Payments.Add(pence);
        return true;
    }
}

/// <summary>A year of which nothing is recorded has no limit.</summary>
internal sealed class NoRecordKeeper : NaiveKeeper
{
    protected override bool IsWithin(long pence, int year) => !Caps.TryGetValue(year, out var cap) || pence <= cap;
}

/// <summary>Nobody asks what was paid when something is taken back.</summary>
internal sealed class UncheckedReclaimKeeper : NaiveKeeper
{
    public override bool Reclaim(long pence)
    {
        Payments.Add(-pence);
        return true;
    }
}

/// <summary>The programme's total stands on the screen and is held against nothing.</summary>
internal sealed class TotalForShowKeeper : NaiveKeeper
{
    public override bool OpenSecond() => true;
}

/// <summary>A closed year is opened by whoever asks.</summary>
internal sealed class OpenDoorKeeper : NaiveKeeper
{
    public override bool Reopen(string reason) => true;
}

/// <summary>Claims are kept in whole pounds.</summary>
internal sealed class WholePoundKeeper : NaiveKeeper
{
    public override bool Pay(long pence) => base.Pay(pence / 100 * 100);
}
