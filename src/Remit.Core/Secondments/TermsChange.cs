namespace Remit.Secondments;

/// <summary>That the terms of a scheme were changed.</summary>
public sealed class TermsChange
{
    internal TermsChange(Guid schemeId, int number, string decisionCode, SecondmentTerms before, SecondmentAct act) =>
        (SchemeId, Number, DecisionCode, Before, Act) = (schemeId, number, decisionCode, before, act);

    private TermsChange() => (DecisionCode, Before, Act) = ("", null!, null!);

    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>Its number in the scheme, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The decision that allows it.</summary>
    public string DecisionCode { get; private init; }

    /// <summary>What the terms were until then.</summary>
    public SecondmentTerms Before { get; private init; }

    /// <summary>Who changed them, when and why.</summary>
    public SecondmentAct Act { get; private init; }
}
