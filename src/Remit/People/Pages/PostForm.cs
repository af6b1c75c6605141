using System.ComponentModel.DataAnnotations;

namespace Remit.People.Pages;

/// <summary>What is asked about a post.</summary>
internal sealed class PostForm
{
    /// <summary>The choice that stands for no rank.</summary>
    public const string NoRank = "none";

    [Display(Name = "Title")]
    public string? Title { get; set; }

    [Display(Name = "Rank in the scheme of delegation")]
    public string? Rank { get; set; }

    [Display(Name = "Directorate (optional)")]
    public string? Directorate { get; set; }

    [Display(Name = "What the holder does")]
    public List<Role> Roles { get; set; } = [];

    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Why is it changed?")]
    public string? Why { get; set; }

    public static PostForm Of(PostVersion version) =>
        new()
        {
            Title = version.Title,
            Rank = version.Rank ?? NoRank,
            Directorate = version.Directorate,
            Roles = [.. version.Roles],
        };

    public PostVersion ToVersion() =>
        new(
            From,
            PeoplePage.Trimmed(Title) ?? "",
            Rank is null or NoRank ? null : Rank,
            PeoplePage.Trimmed(Directorate),
            [.. Roles.Distinct().Order()]
        );
}
