using Remit.Authority;
using Remit.Decisions;
using Remit.Finance;
using Remit.People;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>People as the route knows them on a day: by which post they act, and what the scheme of delegation says of them.</summary>
internal static class RouteOfficers
{
    /// <summary>A person as they are on a day; null for somebody who is not known.</summary>
    /// <param name="roster">Who holds and covers which post.</param>
    /// <param name="personId">The person.</param>
    /// <param name="day">The day.</param>
    /// <param name="role">By which role they act: the post that has it is named; null for any.</param>
    public static Officer? OfficerOf(this Roster roster, Guid? personId, DateOnly day, Role? role = null)
    {
        if (personId is not { } id || roster.People.FirstOrDefault(p => p.Id == id) is not { } person)
        {
            return null;
        }

        var powers = roster.PowersOf(id, day);
        var power = powers.FirstOrDefault(p => role is { } acting && p.Roles.Contains(acting)) ?? (powers.Count > 0 ? powers[0] : null);
        return new(id, person.Name, power is null ? null : InWords(power), roster.RolesOf(id, day));
    }

    extension(RemitDb db)
    {
        /// <summary>Who may sign what is approved of a form on a day. To be asked inside <c>WriteAsync</c> by whoever signs on it.</summary>
        public async Task<AuthorityAnswer> WhoMaySignAsync(DecisionForm form, FormContent approved, DateOnly on, CancellationToken cancellation)
        {
            var delegations = await db.DelegationsAsync(cancellation);
            var recipients = FormAuthority.RecipientsOf(approved);
            var related = await db.RelatedDecisionsAsync(form.Id, recipients, approved.Basics.Programme, on, cancellation);
            return delegations.WhoMaySign(FormAuthority.QuestionOf(approved, delegations, related, on), on);
        }
    }

    /// <summary>A person as a signatory, with what an answer says of them.</summary>
    public static Signatory SignatoryOf(this AuthorityAnswer answer, Officer officer, Roster roster)
    {
        var power = answer.PowerOf(officer.PersonId);
        SignedAuthority authority = new(
            power?.Delegation is null ? power?.Level?.Code : null,
            power?.Delegation is null ? answer.Scheme?.Source : null,
            power?.Delegation is null ? answer.Scheme?.Id : null,
            power?.Delegation?.Source,
            power?.Power.Cover is { } cover ? $"Covers {power.Power.Title} until {LongDay(cover.Until)}: {cover.Why}" : null,
            answer.Amount ?? Money.Zero,
            [.. answer.Because.Select(line => new SignedLine(line.Text, line.Source))]
        );
        return new(
            officer.PersonId,
            officer.Name,
            power?.Power.Title ?? officer.Post ?? "no post",
            power?.Power.Cover is null ? [] : HoldersOf(power.Power.Post, roster, answer.On),
            authority,
            answer.WhyNotSign(officer.PersonId)
        );
    }

    private static IReadOnlyList<(Guid, string)> HoldersOf(Post post, Roster roster, DateOnly on) =>
        [.. roster.PowersOf(post, on).Where(p => p.Cover is null).Select(p => (p.Person.Id, p.Person.Name))];

    private static string InWords(PostPower power) => power.Cover is null ? power.Title : $"covering {power.Title}";

    private static string LongDay(DateOnly day) => RouteWords.Day(day);
}
