using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What kind of cost a line claims.</summary>
public enum CostKind
{
    /// <summary>The cost of somebody's employment: it names them, and only their employer claims it.</summary>
    Staff,

    /// <summary>Journeys and nights.</summary>
    Travel,

    /// <summary>Rooms and equipment.</summary>
    Venue,

    /// <summary>Work that was bought from others.</summary>
    Supplier,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What a line of a claim says.</summary>
/// <param name="Kind">What kind of cost it is.</param>
/// <param name="What">What was paid for.</param>
/// <param name="Amount">What it cost, to the penny.</param>
public sealed record ClaimLineTerms(CostKind Kind, string What, Money Amount)
{
    /// <summary>The person whose employment it is; null for other cost.</summary>
    public Employee? Employee { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<EvidenceDocument> Documents { get; init; } = [];
}

/// <summary>Somebody whose staff cost is claimed.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="EmployerId">The organisation that employs them, as it is known; null for people without one.</param>
/// <param name="Employer">Its name.</param>
public sealed record Employee(Guid PersonId, string Name, Guid? EmployerId, string? Employer);

/// <summary>What an officer says of a line: what is accepted of it, and why not all of it.</summary>
/// <param name="Accepted">From nothing to all that is claimed, to the penny.</param>
/// <param name="By">Who checked it and when, with the reason where it is less than claimed.</param>
public sealed record LineCheck(Money Accepted, PaymentAct By);

/// <summary>A cost in a claim.</summary>
public sealed class ClaimLine
{
    internal ClaimLine(Guid claimId, int place, ClaimLineTerms terms)
    {
        (ClaimId, Place, Kind, What, Amount) = (claimId, place, terms.Kind, terms.What.Trim(), terms.Amount);
        (EmployeeId, EmployeeName, Documents) = (terms.Employee?.PersonId, terms.Employee?.Name, terms.Documents);
    }

    private ClaimLine() => (What, Documents) = ("", []);

    /// <summary>The line's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private init; }

    /// <summary>Its place, from 1; a line that is taken out leaves its number free.</summary>
    public int Place { get; private init; }

    /// <summary>What kind of cost it is.</summary>
    public CostKind Kind { get; private init; }

    /// <summary>What was paid for.</summary>
    public string What { get; private init; }

    /// <summary>What it cost, to the penny.</summary>
    public Money Amount { get; private init; }

    /// <summary>The person whose employment it is; null for other cost.</summary>
    public Guid? EmployeeId { get; private init; }

    /// <summary>Their name when it was claimed.</summary>
    public string? EmployeeName { get; private init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<EvidenceDocument> Documents { get; private init; }

    /// <summary>What an officer said of it; null until one has.</summary>
    public LineCheck? Check { get; internal set; }

    /// <summary>Why a line may not be claimed so by an organisation; empty when it may.</summary>
    /// <param name="terms">What it says.</param>
    /// <param name="organisationId">The organisation that claims.</param>
    public static IReadOnlyList<Breach> WhyNot(ClaimLineTerms terms, Guid organisationId)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(terms.What))
        {
            breaches.Add(new("payments.no-words", "Enter what was paid for"));
        }

        if (terms.Amount <= Money.Zero || terms.Amount > Claim.MostOfALine)
        {
            breaches.Add(new("payments.not-an-amount", $"Enter an amount greater than £0 and up to {Claim.MostOfALine}, in pounds and pence"));
        }

        if (terms.Kind == CostKind.Staff && terms.Employee is null)
        {
            breaches.Add(new("payments.no-employee", "Choose the person whose staff cost this is"));
        }
        else if (terms.Kind == CostKind.Staff && terms.Employee!.EmployerId != organisationId)
        {
            var employer = terms.Employee.Employer is { } name ? $"works for {name}" : "works for no organisation that takes part";
            breaches.Add(
                new(
                    "payments.not-the-employer",
                    $"{terms.Employee.Name} {employer}: staff cost is claimed by and paid to the organisation that employs somebody, never to the person",
                    "ADD2253"
                )
            );
        }

        if (terms.Documents.Count == 0)
        {
            breaches.Add(new("payments.no-evidence", "Add a document that shows this cost"));
        }

        return breaches;
    }
}
