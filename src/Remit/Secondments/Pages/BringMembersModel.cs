using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Brings a list of members into a cluster: all of it or nothing, and what is wrong line by line.</summary>
internal sealed class BringMembersModel(RemitDb db, TimeProvider clock) : ClusterPage(db, clock)
{
    private const int MostProblems = 50;

    [BindProperty, Display(Name = "The list")]
    public string? List { get; set; }

    [BindProperty, Display(Name = "First day as members")]
    public DateOnly? From { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From = Today;
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(From is not null, nameof(From), "Enter the first day as members");
        var (lines, problems) = Read();
        Tell(problems);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Joined? joined = null;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                joined = await Db.JoinAsync(Cluster, lines, From!.Value, cancellation);
                return joined is { Breaches.Count: 0, Members.Count: 0 }
                    ? [new("secondments.all-members-already", "Every organisation of the list is a member already")]
                    : joined.Breaches;
            },
            () =>
                Entry(
                    joined!.Members.Count == 1 ? "let 1 organisation of a list join" : $"let {joined.Members.Count} organisations of a list join",
                    Subject,
                    null,
                    null,
                    new
                    {
                        Members = joined.Members.Select(m => new
                        {
                            m.Name,
                            m.Sector,
                            m.From,
                        }),
                        joined.Entered,
                        joined.Already,
                    }
                ),
            cancellation
        );
        return done ? Redirect($"{SecondmentUrls.Cluster(Id)}#members") : Page();
    }

    protected override string FieldOf(string code) =>
        code switch
        {
            "secondments.member-without-part" => nameof(From),
            "secondments.list-line" or "secondments.several-organisations" or "secondments.member-already" => "",
            _ => nameof(List),
        };

    /// <summary>Names every line that is wrong at the top, where there is room for all of them, and says at the list that there are some.</summary>
    private void Tell(IReadOnlyList<Breach> problems)
    {
        if (problems.Any(p => FieldOf(p.Code).Length == 0))
        {
            ModelState.AddModelError(
                nameof(List),
                $"Put right {(problems.Count == 1 ? "what is" : $"the {problems.Count} things that are")} wrong in the list: nothing of it was taken"
            );
        }

        Refuses(problems.Take(MostProblems));
    }

    private (IReadOnlyList<MemberLine> Lines, IReadOnlyList<Breach> Problems) Read()
    {
        try
        {
            return MemberList.Read([.. Csv.Read(List ?? "").Select(r => (r.Line, (IReadOnlyList<string>)r.Fields))], Cluster);
        }
        catch (FormatException wrong)
        {
            return ([], [new("secondments.list-not-read", $"The list cannot be read: {wrong.Message}")]);
        }
    }
}
