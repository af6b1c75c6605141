namespace Remit.Agreements;

/// <summary>What the journal keeps of a draft: its facts, by which a reader sees what was changed.</summary>
internal sealed record AgreementFacts(
    string Reference,
    string Title,
    IReadOnlyList<string> Partners,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    IReadOnlyList<AgreementFact> Figures,
    string? Vat,
    PaymentChoice? Payment,
    BuyingCase? Buying,
    IReadOnlyDictionary<string, string> Answers
)
{
    public static AgreementFacts Of(Agreement agreement)
    {
        var terms = agreement.Terms;
        return new(
            agreement.Reference,
            terms.Title,
            [.. terms.Partners.Select(p => p.Name)],
            terms.FirstDay,
            terms.LastDay,
            [.. terms.Figures.Select(f => new AgreementFact(f.LineId, f.Amount))],
            terms.Vat,
            terms.Payment,
            terms.Buying,
            terms.Answers
        );
    }
}

/// <summary>What is taken of a line.</summary>
internal sealed record AgreementFact(Guid Line, long Amount);
