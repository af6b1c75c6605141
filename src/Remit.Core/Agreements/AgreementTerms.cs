using System.Globalization;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>What an agreement says as it is drafted: everything but the words of its clauses.</summary>
public sealed record AgreementTerms
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The other parties; the authority is always one.</summary>
    public IReadOnlyList<AgreementPartner> Partners { get; init; } = [];

    /// <summary>The first day; null while none is given.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day, inclusive; null while none is given.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What it takes of the decision's lines, each line at most once.</summary>
    public IReadOnlyList<AgreementFigure> Figures { get; init; } = [];

    /// <summary>Whether VAT is inside the amounts, or why none is due; null while nobody has said.</summary>
    public string? Vat { get; init; }

    /// <summary>What was typed for places in clauses, by their names.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether its money is a grant or a payment, and why; null while nobody has chosen.</summary>
    public PaymentChoice? Payment { get; init; }

    /// <summary>How it was bought; null where nothing is bought, or nobody has said.</summary>
    public BuyingCase? Buying { get; init; }

    /// <summary>The conditions of the decision that its execution meets.</summary>
    public IReadOnlyList<Guid> Meets { get; init; } = [];

    /// <summary>The money that it takes, over all years.</summary>
    public Money Amount => Figures.Where(f => f.IsMoney).Select(f => new Money(f.Amount)).Total();

    /// <summary>How many days of notice end it early; null while none are given.</summary>
    public int? NoticeDays =>
        int.TryParse(Answers.GetValueOrDefault(AgreementPlaces.NoticeDays), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? days
            : null;

    /// <summary>Why it cannot be an agreement as it stands, whatever the decision says; empty when it can.</summary>
    /// <param name="kind">What it is to be.</param>
    public IReadOnlyList<Breach> WhyNotHold(AgreementKind kind)
    {
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(Title))
        {
            breaches.Add(new("agreements.no-title", "Enter what it is called"));
        }

        if (Partners.Count == 0)
        {
            breaches.Add(new("agreements.no-partner", "Choose the organisations that it is made with"));
        }

        if (FirstDay is null || LastDay is null)
        {
            breaches.Add(new("agreements.no-term", "Enter the first and the last day"));
        }
        else if (LastDay < FirstDay)
        {
            breaches.Add(
                new("agreements.term-backwards", $"The last day, {DayWords.Of(LastDay.Value)}, is before the first, {DayWords.Of(FirstDay.Value)}")
            );
        }

        if (Amount > Money.Zero || AgreementKinds.PaymentOf(kind) is not null)
        {
            breaches.AddRange(PaymentChoice.WhyNot(Payment, kind));
        }

        if (Amount == Money.Zero && AgreementKinds.PaymentOf(kind) is not null)
        {
            breaches.Add(
                new(
                    "agreements.no-money",
                    $"A {AgreementKinds.InWords(kind).ToLowerInvariant()} carries money: take an amount from a line of the decision"
                )
            );
        }

        if (kind == AgreementKind.Contract && Buying is null)
        {
            breaches.Add(new("agreements.not-bought", "Say how it was bought", "Procurement"));
        }

        return breaches;
    }

    /// <summary>Why an organisation may not be a party from the first day on; empty when it may.</summary>
    /// <param name="organisation">The organisation.</param>
    public IReadOnlyList<Breach> WhyNotWith(PartnerOrganisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return FirstDay is { } first && organisation.Until is { } until && until < first
            ? [new("agreements.partner-gone", $"{organisation.Name} takes part until {DayWords.Of(until)}, which is before the first day")]
            : [];
    }
}

/// <summary>An organisation that an agreement is made with.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Name">Its name on the day of drafting: the signed text keeps it.</param>
public sealed record AgreementPartner(Guid OrganisationId, string Name)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>How much an agreement takes of a line of its decision.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Unit">What is counted: <see cref="CoverLine.Pounds"/>, or a thing such as "placements".</param>
/// <param name="Year">The financial year; null where the line has none.</param>
/// <param name="Funder">Who pays; empty where it is not money.</param>
/// <param name="Amount">Whole pence, or whole things; greater than zero.</param>
public sealed record AgreementFigure(Guid LineId, string Unit, FinancialYear? Year, string Funder, long Amount)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whether it is money.</summary>
    public bool IsMoney => Unit == CoverLine.Pounds;

    /// <summary>"£30,000", or "3 placements".</summary>
    public string InWords => CoverLine.Say(Amount, Unit);
}
