using Remit.Finance;
using Remit.People;
using Remit.Storage;

namespace Remit.Authority;

/// <summary>A policy with somebody to sign under it, in a database.</summary>
internal static class Examples
{
    /// <summary>A day under MD2085.</summary>
    public static readonly DateOnly Day = new(2018, 10, 1);

    /// <summary>Enters the versions that are publicly known, and an assistant director.</summary>
    public static async Task<(Post Post, Person Person)> EnterAsync(RemitDb db)
    {
        if (!db.Schemes.Any())
        {
            db.Schemes.AddRange(GlaPolicy.Schemes.Select(s => s with { Id = Guid.CreateVersion7() }));
            db.BuyingRules.AddRange(GlaPolicy.BuyingRules.Select(s => s with { Id = Guid.CreateVersion7() }));
        }

        Post post = new("Assistant Director, Markets", Rank.AssistantDirector, "Markets", [Role.Approver]);
        Person person = new("Adam Assistant", null);
        db.Posts.Add(post);
        db.People.Add(person);
        db.PostHoldings.Add(new(post.Id, person.Id, new(2010, 1, 1), null));
        await db.SaveChangesAsync();
        return (post, person);
    }

    /// <summary>£60,000 for workshops in 2018.</summary>
    public static SpecificDelegation Delegation(Guid postId, long pounds = 60_000) =>
        new(new("MD2244", postId, null, Money.Pounds(pounds), "workshops", new(2018, 1, 1), new(2018, 12, 31)));

    public static SignedSubject Subject(string code, Guid? formId = null, string recipient = "A college", string? programme = null) =>
        new(formId ?? Guid.CreateVersion7(), code, [recipient], programme);
}
