using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Nominates somebody: by those who act for a member while a call is open, or by an officer for a member that answered on paper.</summary>
internal sealed class NominateModel(RemitDb db, TimeProvider clock, SecondmentMail mail) : NominationFormPage(db, clock)
{
    [BindProperty, Display(Name = "Employer")]
    public Guid? EmployerId { get; set; }

    [BindProperty, Display(Name = "Why do you enter it for them?")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Email address")]
    public string? Email { get; set; }

    /// <summary>Whether an officer enters what came on paper.</summary>
    public bool IsOnPaper => Reader.IsOfficer;

    /// <summary>The members among which an officer chooses.</summary>
    public IReadOnlyList<ClusterMember> Employers => Cluster.MembersOn(Today);

    /// <summary>The call that it answers: the one that is open, for an officer else the last.</summary>
    public CallForInterest? Call => Scheme.CallOpenOn(Today) ?? (IsOnPaper ? Scheme.Calls.MaxBy(c => c.Number) : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = NominationForm.For(Scheme);
        MakeRoom();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(Trimmed(Name) is not null, nameof(Name), "Enter their name");
        Require(Trimmed(Email) is not null, nameof(Email), "Enter their email address: they are told that you nominated them");
        Require(!IsOnPaper || Employer is not null, nameof(EmployerId), "Choose the employer");
        Require(!IsOnPaper || Trimmed(Why) is not null, nameof(Why), "Enter why you enter it for them, for example: it came by letter");
        if (Form.ToTerms(ModelState, Scheme) is not { } terms)
        {
            return Page();
        }

        Nomination? nomination = null;
        var done = await ActAsync(
            async () =>
            {
                if (!await LoadAsync(cancellation) || Call is not { } call || Employer is not { } employer)
                {
                    return [new("nominations.no-call", "No call is open in which you could nominate somebody")];
                }

                var (person, unknown) = await PersonAsync(employer, cancellation);
                var others = await Db.Nominations.Where(n => n.SchemeId == Scheme.Id && n.Withdrawn == null).ToListAsync(cancellation);
                Nominee? nominee = person is null ? null : new(person.Id, person.Name, person.OrganisationId);
                if (nominee is null || unknown.Count > 0)
                {
                    return unknown;
                }

                if (Nomination.WhyNotMake(Scheme, call, employer, nominee, terms, others, Today, IsOnPaper) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                nomination = Nomination.Make(Scheme, call, employer, nominee, terms, others, Today, By(IsOnPaper ? Why : null));
                await KeepAsync(nomination, person!, cancellation);
                return [];
            },
            () => Entry("nominated somebody", SecondmentWords.Subject(nomination!), IsOnPaper ? Why : null, null, After(nomination!)),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Nomination(nomination!.Id)) : Page();
    }

    /// <summary>What the journal keeps of a nomination: the cost of a person is not in it.</summary>
    internal static object After(Nomination nomination) =>
        new
        {
            nomination.PersonName,
            nomination.OrganisationName,
            nomination.Terms.Skills,
            nomination.Terms.AvailableFrom,
            nomination.Terms.AvailableUntil,
            nomination.Terms.LeastMonths,
            nomination.Terms.MostMonths,
            nomination.Terms.Wishes,
        };

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && (Reader.IsOfficer || OwnMember is not null);

    protected override string FieldOf(string code) =>
        code switch
        {
            "people.no-name" => nameof(Name),
            "people.no-address" or "people.address-taken" or "nominations.not-theirs" or "nominations.nominated-already" => nameof(Email),
            "nominations.no-member" => nameof(EmployerId),
            _ => base.FieldOf(code),
        };

    private ClusterMember? Employer => IsOnPaper ? Employers.FirstOrDefault(m => m.OrganisationId == EmployerId) : OwnMember;

    private async Task KeepAsync(Nomination nomination, Person person, CancellationToken cancellation)
    {
        Db.Nominations.Add(nomination);
        var key = await MonitoringAsking.AskAsync(Db, Scheme.Id, person.Id, MonitoringStage.Nominated, cancellation);
        mail.Nominated(Db, person, nomination, Scheme, key, Now);
    }

    /// <summary>Who is meant: somebody of the employer who is known by the address, or a new person who takes part without acting for it.</summary>
    private async Task<(Person? Person, IReadOnlyList<Breach> Against)> PersonAsync(ClusterMember employer, CancellationToken cancellation)
    {
        var roster = await Db.RosterAsync(cancellation);
        PersonDetails details = new(Trimmed(Name)!, Trimmed(Email), employer.OrganisationId, ActsForOrganisation: false);
        var known = roster.People.FirstOrDefault(p => string.Equals(p.Email, details.Email, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            // whose address it is, is nobody's business outside their own organisation
            return known.OrganisationId == employer.OrganisationId
                ? (known, [])
                : (null, [new("people.address-taken", "Somebody outside your organisation is entered with this address: enter another")]);
        }

        if (roster.WhyNotEnter(details) is { Count: > 0 } breaches)
        {
            return (null, breaches);
        }

        var person = roster.Enter(details);
        Db.People.Add(person);
        return (person, []);
    }
}
