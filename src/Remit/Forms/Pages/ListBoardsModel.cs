using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>The boards that review forms, and their next meetings.</summary>
internal sealed class ListBoardsModel(RemitDb db, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Name of the board")]
    public string? Name { get; set; }

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public DateOnly Today => clock.LondonToday;

    public async Task OnGetAsync(CancellationToken cancellation) => Boards = await LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        Boards = await LoadAsync(cancellation);
        var wanted = Name?.Trim();
        if (Boards.FirstOrDefault(b => b.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return Redirect(RouteUrls.Board(same.Id)); // entered twice at once, it is there once
        }

        if (ModelState.AddBreaches(Board.WhyNotEnter(wanted), nameof(Name)))
        {
            return Page();
        }

        Board board = new(wanted!, []);
        db.Boards.Add(board);
        await db.SaveAsync(Journal.Entry(User, "entered a board", $"board {board.Id}", null, clock.GetUtcNow().UtcDateTime), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(RouteUrls.Board(board.Id));
    }

    private Task<List<Board>> LoadAsync(CancellationToken cancellation) => db.Boards.AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancellation);
}
