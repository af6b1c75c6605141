namespace Remit.Decisions;

/// <summary>A decision's code in its normal form: "MD2373", "PCD 872", "DMPCD 2016/16", "18/00046".</summary>
public sealed record DecisionReference
{
    /// <summary>Which authority's form it is.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The code as it is shown and stored.</summary>
    public required string Code { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
