namespace Remit.People;

/// <summary>What a post is from a day on.</summary>
/// <param name="From">The first day; null when it was so before anything that is known.</param>
/// <param name="Title">As it stands on signed forms: "Assistant Director, Regeneration".</param>
/// <param name="Rank">One of <see cref="People.Rank.All"/>; null when it signs nothing.</param>
/// <param name="Directorate">The part of the authority that it belongs to; null when it belongs to none.</param>
/// <param name="Roles">What its holder is to the authority's work.</param>
public sealed record PostVersion(DateOnly? From, string Title, string? Rank, string? Directorate, IReadOnlyList<Role> Roles);
