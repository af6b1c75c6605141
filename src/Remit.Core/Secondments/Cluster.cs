using Remit.Organisations;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What a cluster is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What binds its members, in a sentence or two.</param>
/// <param name="Sectors">The sectors that its members belong to, in the order in which they are shown.</param>
public sealed record ClusterDetails(string Name, string About, IReadOnlyList<string> Sectors);

/// <summary>A group of organisations that take part in a rotation together.</summary>
/// <remarks>Source: ADD2253, S1: the Knowledge Quarter, more than 80 partners across six sectors; other clusters are added when the pilot rolls out.</remarks>
public sealed class Cluster
{
    private readonly List<ClusterMember> _members = [];

    /// <summary>Enters a cluster.</summary>
    /// <param name="details">What it is.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public Cluster(ClusterDetails details)
    {
        Breach.ThrowIfAny(WhyNotEnter(details));
        (Name, About, Sectors) = (details.Name, details.About, details.Sectors);
    }

    private Cluster() => (Name, About, Sectors) = ("", "", []);

    /// <summary>The cluster's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>What binds its members.</summary>
    public string About { get; private set; }

    /// <summary>The sectors that its members belong to, in the order in which they are shown.</summary>
    public IReadOnlyList<string> Sectors { get; private set; }

    /// <summary>Who belongs to it, or did.</summary>
    public IReadOnlyList<ClusterMember> Members => _members;

    /// <summary>What it is.</summary>
    public ClusterDetails Details => new(Name, About, Sectors);

    /// <summary>Who belongs to it on a day, by name.</summary>
    /// <param name="day">The day.</param>
    public IReadOnlyList<ClusterMember> MembersOn(DateOnly day) =>
        [.. _members.Where(m => m.IsMemberOn(day)).OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The membership of an organisation on a day; null when it has none.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="day">The day.</param>
    public ClusterMember? MemberOn(Guid organisationId, DateOnly day) =>
        _members.FirstOrDefault(m => m.OrganisationId == organisationId && m.IsMemberOn(day));

    /// <summary>Why a cluster may not be entered so; empty when it may.</summary>
    /// <param name="details">What it is.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(ClusterDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(details.Name))
        {
            breaches.Add(new("secondments.cluster-without-name", "Enter the cluster’s name"));
        }

        if (string.IsNullOrWhiteSpace(details.About))
        {
            breaches.Add(new("secondments.cluster-without-words", "Enter what binds its members"));
        }

        if (details.Sectors.All(string.IsNullOrWhiteSpace))
        {
            breaches.Add(new("secondments.cluster-without-sectors", "Enter at least one sector, each on a line of its own"));
        }

        if (details.Sectors.GroupBy(s => s, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            breaches.Add(new("secondments.sector-twice", $"“{twice.Key}” stands there twice"));
        }

        return breaches;
    }

    /// <summary>Why it may not be changed so; empty when it may.</summary>
    /// <param name="details">What it is to be.</param>
    public IReadOnlyList<Breach> WhyNotChange(ClusterDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            .. WhyNotEnter(details),
            .. _members
                .Where(m => m.Until is null && !details.Sectors.Contains(m.Sector, StringComparer.OrdinalIgnoreCase))
                .GroupBy(m => m.Sector)
                .Select(g => new Breach("secondments.sector-in-use", $"{g.Count()} of its members belong to “{g.Key}”: move them first")),
        ];
    }

    /// <summary>Notes what it is now; what it was before is in the journal.</summary>
    /// <param name="details">What it is to be.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(ClusterDetails details)
    {
        Breach.ThrowIfAny(WhyNotChange(details));
        (Name, About, Sectors) = (details.Name, details.About, details.Sectors);
    }

    /// <summary>Why an organisation may not join; empty when it may.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="sector">Its sector.</param>
    /// <param name="from">The first day.</param>
    public IReadOnlyList<Breach> WhyNotJoin(PartnerOrganisation organisation, string? sector, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        List<Breach> breaches = [.. WhyNotSector(sector)];
        if (_members.FirstOrDefault(m => m.OrganisationId == organisation.Id && (m.Until is null || m.Until >= from)) is { } member)
        {
            breaches.Add(
                new(
                    "secondments.member-already",
                    $"{organisation.Name} is a member {(member.Until is { } until ? $"until {DayWords.Of(until)}" : $"since {DayWords.Of(member.From)}")}"
                )
            );
        }

        if (!organisation.TakesPartOn(from))
        {
            breaches.Add(
                new("secondments.member-without-part", $"{organisation.Name} takes no part in the authority’s programmes on {DayWords.Of(from)}")
            );
        }

        return breaches;
    }

    /// <summary>Lets an organisation join.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="sector">Its sector.</param>
    /// <param name="from">The first day.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotJoin"/> gives a reason against it.</exception>
    public ClusterMember Join(PartnerOrganisation organisation, string sector, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        Breach.ThrowIfAny(WhyNotJoin(organisation, sector, from));
        ClusterMember member = new(Id, organisation.Id, organisation.Name, SectorNamed(sector), from);
        _members.Add(member);
        return member;
    }

    /// <summary>Why a member may not be moved to a sector; empty when it may.</summary>
    /// <param name="sector">The sector.</param>
    public IReadOnlyList<Breach> WhyNotSector(string? sector) =>
        Sectors.Contains(sector?.Trim() ?? "", StringComparer.OrdinalIgnoreCase)
            ? []
            : [new("secondments.no-such-sector", $"Choose one of the cluster’s sectors: {string.Join(", ", Sectors)}")];

    /// <summary>Moves a member to another sector.</summary>
    /// <param name="member">One of its members.</param>
    /// <param name="sector">The sector.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSector"/> gives a reason against it.</exception>
    public void Move(ClusterMember member, string sector)
    {
        ArgumentNullException.ThrowIfNull(member);
        Breach.ThrowIfAny(WhyNotSector(sector));
        member.Sector = SectorNamed(sector);
    }

    /// <summary>Why a member may not leave after a day; empty when it may.</summary>
    /// <param name="member">One of its members.</param>
    /// <param name="lastDay">The last day, inclusive.</param>
    public static IReadOnlyList<Breach> WhyNotLeave(ClusterMember member, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Until is { } until ? [new("secondments.left-already", $"{member.Name} is a member until {DayWords.Of(until)} already")]
            : lastDay < member.From
                ? [new("secondments.left-before", $"{member.Name} joined on {DayWords.Of(member.From)}: the last day cannot be before that")]
            : [];
    }

    /// <summary>Notes the last day of a member; what it nominated before stands.</summary>
    /// <param name="member">One of its members.</param>
    /// <param name="lastDay">The last day, inclusive.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotLeave"/> gives a reason against it.</exception>
    public static void Leave(ClusterMember member, DateOnly lastDay)
    {
        Breach.ThrowIfAny(WhyNotLeave(member, lastDay));
        member.Until = lastDay;
    }

    private string SectorNamed(string sector) => Sectors.First(s => s.Equals(sector.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>That an organisation belongs to a cluster from a day on.</summary>
public sealed class ClusterMember
{
    internal ClusterMember(Guid clusterId, Guid organisationId, string name, string sector, DateOnly from) =>
        (ClusterId, OrganisationId, Name, Sector, From) = (clusterId, organisationId, name, sector, from);

    private ClusterMember() => (Name, Sector) = ("", "");

    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cluster.</summary>
    public Guid ClusterId { get; private init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>Its name on the day it joined.</summary>
    public string Name { get; private init; }

    /// <summary>Its sector, one of the cluster's.</summary>
    public string Sector { get; internal set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day, inclusive; null while no end is known.</summary>
    public DateOnly? Until { get; internal set; }

    /// <summary>Whether it belongs to the cluster on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsMemberOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
