using Remit.Finance;

namespace Remit.Forms;

/// <summary>What the lines of a form come to, to the penny.</summary>
/// <remarks>
/// The sum approved is over the whole decision: every year, budgeted already or not. What is given in kind, and what another body pays directly, is counted
/// apart. Source: what-the-papers-ask D6.
/// </remarks>
public sealed class FormTotals
{
    private readonly IReadOnlyList<SpendingLine> _own;

    private FormTotals(IReadOnlyList<SpendingLine> lines)
    {
        _own = [.. lines.Where(l => l is { Certainty: not MoneyCertainty.InKind, ByAnother: false })];
        Approved = Sum(_own);
        InKind = Sum(lines.Where(l => l.Certainty == MoneyCertainty.InKind));
        ByOthers = Sum(lines.Where(l => l is { Certainty: not MoneyCertainty.InKind, ByAnother: true }));
        WithoutAmount = lines.Count(l => l.Amount is null);
    }

    /// <summary>What the decision approves over all years; zero when it approves nothing.</summary>
    public Money Approved { get; }

    /// <summary>What is given as work, room or goods.</summary>
    public Money InKind { get; }

    /// <summary>What other bodies pay directly, in money.</summary>
    public Money ByOthers { get; }

    /// <summary>How many lines have no amount yet: the totals are not whole before it is 0.</summary>
    public int WithoutAmount { get; }

    /// <summary>The sum approved by financial year, in order of time; a null year, last, holds the lines without one.</summary>
    public IReadOnlyList<(FinancialYear? Year, Money Amount)> ByYear =>
        [.. _own.GroupBy(l => l.Year).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => (g.Key, Sum(g)))];

    /// <summary>The sum approved by who funds it, in the order of the lines.</summary>
    public IReadOnlyList<(string Funder, Money Amount)> ByFunder =>
        [.. _own.GroupBy(l => l.Funder, StringComparer.OrdinalIgnoreCase).Select(g => (g.Key, Sum(g)))];

    /// <summary>The sum approved by how sure it is, surest first.</summary>
    public IReadOnlyList<(MoneyCertainty Certainty, Money Amount)> ByCertainty =>
        [.. _own.GroupBy(l => l.Certainty).OrderBy(g => g.Key).Select(g => (g.Key, Sum(g)))];

    /// <summary>What a form's lines come to.</summary>
    /// <param name="content">The form.</param>
    public static FormTotals Of(FormContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(content.Money.Lines);
    }

    private static Money Sum(IEnumerable<SpendingLine> lines) => lines.Select(l => l.Amount ?? Money.Zero).Total();
}
