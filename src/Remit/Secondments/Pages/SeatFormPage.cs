using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page on which a seat is entered or changed.</summary>
internal abstract class SeatFormPage(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    [BindProperty]
    public SeatForm Seat { get; set; } = new();

    /// <summary>The seat as it is typed; null where something cannot be read.</summary>
    protected SeatTerms? Read()
    {
        Require(Seat.FirstDay is not null, "Seat.FirstDay", "Enter the first day on which somebody can sit there");
        Require(Seat.LastDay is not null, "Seat.LastDay", "Enter the last day");
        return ModelState.IsValid ? Seat.ToTerms() : null;
    }

    protected override string FieldOf(string code) => SeatForm.FieldOf(code) is { Length: > 0 } field ? $"{nameof(Seat)}.{field}" : "";
}
