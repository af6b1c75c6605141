using Remit.People;
using Remit.Storage;

namespace Remit.Kill;

/// <summary>Somebody of the authority who takes part.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Role">What the holder of the post is.</param>
/// <param name="Rank">The rank of the post; null when it signs nothing.</param>
internal sealed record KillPerson(string Name, string Title, Role Role, string? Rank = null)
{
    /// <summary>The address, with which they sign in.</summary>
    public string Email => $"{Name.ToLowerInvariant().Replace(' ', '.')}@example.org";
}

/// <summary>A form to be sent to a program that may die before, while or after it acts on it.</summary>
/// <param name="Name">What tells it from all others, with the decision's code.</param>
/// <param name="By">Who sends it.</param>
/// <param name="Url">Where it is sent.</param>
/// <param name="Fields">What it says, without keys and tokens.</param>
internal sealed record KillAct(string Name, KillPerson By, string Url, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>Acts of one kind, and what must hold of them whenever the program dies.</summary>
internal abstract class KillScenario
{
    /// <summary>Who takes part; those who send forms have an account.</summary>
    public abstract IReadOnlyList<KillPerson> People { get; }

    /// <summary>Makes acts possible, in the database itself, while no program runs.</summary>
    /// <param name="db">The database.</param>
    /// <param name="from">The number of the first, by which its name is made.</param>
    /// <param name="count">How many.</param>
    public abstract Task<IReadOnlyList<KillAct>> PrepareAsync(RemitDb db, int from, int count);

    /// <summary>How often each act has had its effect, by its name; those without effect may be left out.</summary>
    public abstract Task<IReadOnlyDictionary<string, int>> EffectsAsync(RemitDb db);

    /// <summary>What is there in part only, in words; empty when nothing is.</summary>
    public abstract Task<IReadOnlyList<string>> HalfDoneAsync(RemitDb db);

    /// <summary>What the program has still to do by itself, in words; empty when nothing is left.</summary>
    public virtual Task<IReadOnlyList<string>> LeftToDoAsync(RemitDb db) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>What came of it, for whoever reads the test's output.</summary>
    public abstract Task<string> SummaryAsync(RemitDb db);
}
