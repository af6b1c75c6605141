using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>A membership: terms, members, invoices, and how many members break even, also with other figures.</summary>
internal sealed class ShowSchemeModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    private const int MostMembers = 10_000;

    /// <summary>Other figures to try: what the office costs.</summary>
    [FromQuery]
    public string? Cost { get; set; }

    /// <summary>What others contribute.</summary>
    [FromQuery]
    public string? Given { get; set; }

    /// <summary>What a member pays.</summary>
    [FromQuery]
    public string? Fee { get; set; }

    /// <summary>How many members.</summary>
    [FromQuery]
    public string? Members { get; set; }

    public MembershipScheme Scheme { get; private set; } = null!;

    public MembershipTerms Terms { get; private set; } = null!;

    public IReadOnlyList<Receivable> Invoices { get; private set; } = [];

    public GiftList Gifts { get; private set; } = null!;

    /// <summary>What breaks even, with the figures that were typed in where they can be read.</summary>
    public BreakEven BreakEven { get; private set; } = null!;

    public int MemberCount { get; private set; }

    public bool IsTried => Cost is not null || Given is not null || Fee is not null || Members is not null;

    public string? WrongFigure { get; private set; }

    /// <summary>What is open on invoices and should have come; known to those inside alone.</summary>
    public Money Late => new(Invoices.Where(i => i.IsLateOn(Today)).Sum(i => i.Open.Pence));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Db.FindSchemeAsync(Id, cancellation) is not { } scheme || !await MayKnowAsync(scheme, cancellation))
        {
            return NotFound();
        }

        (Scheme, Terms) = (scheme, scheme.TermsAround(Today));
        Invoices = IsInside
            ? await Db
                .Receivables.AsNoTracking()
                .Where(r => r.ProgrammeId == Id)
                .OrderByDescending(r => r.Year)
                .ThenBy(r => r.Number)
                .ToListAsync(cancellation)
            : [];
        Gifts = await GiftList.OfAsync(Db, scheme, User, IsInside, cancellation);
        Try();
        return Page();
    }

    private void Try()
    {
        var own = Terms.BreakEven;
        BreakEven = new(Read(Cost, own.Cost), Given is null ? own.Contributions : [new("Others", Read(Given, own.Given))], Read(Fee, own.Fee));
        MemberCount = Scheme.CountOn(Today);
        if (Members is { } typed)
        {
            if (int.TryParse(typed, out var members) && members is >= 0 and <= MostMembers)
            {
                MemberCount = members;
            }
            else
            {
                WrongFigure = $"“{typed}” is not a number of members: enter a whole number up to {MostMembers:N0}";
            }
        }
    }

    private Money Read(string? typed, Money own)
    {
        if (typed is null)
        {
            return own;
        }

        // a hundred billion pounds: more would not fit into a sum of many fees
        if (IncomeWords.Amount(typed) is { } amount && amount >= Money.Zero && amount <= Money.Pounds(100_000_000_000))
        {
            return amount;
        }

        WrongFigure = $"“{typed}” is not an amount: enter pounds, for example £440,000";
        return own;
    }
}
