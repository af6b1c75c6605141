namespace Remit.Envelopes;

/// <summary>Acts of the ledger in words.</summary>
internal static class LedgerWords
{
    /// <summary>What was done, for the journal.</summary>
    public static string Done(LedgerAct act) =>
        act switch
        {
            LedgerAct.Commit => "committed",
            LedgerAct.Vary => "varied a commitment",
            LedgerAct.Release => "released a commitment",
            LedgerAct.Pay => "paid",
            LedgerAct.Reclaim => "reclaimed",
            LedgerAct.AcceptCost => "accepted cost as matched",
            LedgerAct.Forecast => "forecast",
            LedgerAct.Move => "moved what was approved",
            LedgerAct.Reverse => "undid an act",
            _ => throw new ArgumentException($"There are no words for {act.GetType().Name}", nameof(act)),
        };

    /// <summary>An entry's kind as a heading of a row.</summary>
    public static string Of(EntryKind kind) =>
        kind switch
        {
            EntryKind.Approve => "Approved",
            EntryKind.Move => "Moved",
            EntryKind.Commit => "Committed",
            EntryKind.Vary => "Varied",
            EntryKind.Release => "Released",
            EntryKind.Pay => "Paid",
            EntryKind.Reclaim => "Reclaimed",
            EntryKind.AcceptCost => "Cost accepted",
            EntryKind.Forecast => "Forecast",
            EntryKind.Reverse => "Undone",
            _ => throw new ArgumentException($"There are no words for {kind}", nameof(kind)),
        };
}
