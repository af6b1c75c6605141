using System.Security.Cryptography;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>A decision on its way: the form that is drafted by several people, and what happened to it since.</summary>
/// <remarks>
/// Who advised, reviewed and signed are dated rows; the state follows from them. The content is one value that changes section by section,
/// each change a numbered revision that is kept. Source: what-the-papers-ask D2, D3.
/// </remarks>
public sealed partial class DecisionForm
{
    private Dictionary<FormSection, int> _changedIn = [];
    private List<Guid> _drafterIds = [];

    /// <summary>Begins a form.</summary>
    /// <param name="code">Its code; see <c>FormCodes</c>.</param>
    /// <param name="content">What stands in it at the start: a template, or an earlier decision.</param>
    /// <param name="personId">Who begins it.</param>
    /// <param name="at">When, in UTC.</param>
    public DecisionForm(string code, FormContent content, Guid personId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Code, Content, BegunById, BegunAt) = (code, content, personId, at);
        (Hash, ChangedAt) = (FormHash.Of(content, Part2Key), at);
        _drafterIds.Add(personId);
    }

    private DecisionForm() => (Code, Content, Hash, Part2Key) = ("", null!, "", "");

    /// <summary>The form's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The code of the decision to be: "ADD2155".</summary>
    public string Code { get; private set; }

    /// <summary>What it says now.</summary>
    public FormContent Content { get; private set; }

    /// <summary>The number of the revision that stands now, from 1.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The hash of what it says now; see <see cref="FormHash"/>.</summary>
    public string Hash { get; private set; }

    /// <summary>The secret with which Part 2 enters the hash, in hexadecimal: without it nobody can try words until the hash fits.</summary>
    public string Part2Key { get; private init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Who began it.</summary>
    public Guid BegunById { get; private init; }

    /// <summary>When it was begun, in UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Everybody who wrote in it: none of them signs it.</summary>
    public IReadOnlyList<Guid> DrafterIds => _drafterIds;

    /// <summary>The first revision: what the form said when it was begun.</summary>
    /// <exception cref="InvalidOperationException">The form has been changed since.</exception>
    public FormRevision First =>
        Revision == 1 ? new(Id, 1, null, Content, Hash, BegunById, BegunAt) : throw new InvalidOperationException("The form has later revisions");

    /// <summary>The revision in which a section was last changed; 1 when it was not changed since the form was begun.</summary>
    /// <param name="section">The section.</param>
    public int ChangedIn(FormSection section) => _changedIn.GetValueOrDefault(section, 1);

    /// <summary>Whether somebody else changed a section since a revision: the page then shows both versions.</summary>
    /// <param name="section">The section.</param>
    /// <param name="basedOn">The revision that the writer had before them.</param>
    public bool IsStale(FormSection section, int basedOn) => ChangedIn(section) > basedOn;

    /// <summary>Why a section may not be saved; empty when it may.</summary>
    /// <param name="section">The section.</param>
    /// <param name="basedOn">The revision that the writer had before them.</param>
    public IReadOnlyList<Breach> WhyNotSave(FormSection section, int basedOn) =>
        WhyNotChange() is { Count: > 0 } notNow ? notNow
        : IsStale(section, basedOn)
            ?
            [
                new(
                    "forms.changed-meanwhile",
                    "Somebody else has changed this section since you opened it: compare both versions, then save the one you want"
                ),
            ]
        : [];

    /// <summary>Saves a section.</summary>
    /// <param name="section">The section that is changed.</param>
    /// <param name="content">The whole content with that section changed.</param>
    /// <param name="basedOn">The revision that the writer had before them.</param>
    /// <param name="personId">Who writes.</param>
    /// <param name="at">When, in UTC.</param>
    /// <returns>The revision to be kept; null when nothing differs.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSave"/> gives a reason against it.</exception>
    public FormRevision? Save(FormSection section, FormContent content, int basedOn, Guid personId, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotSave(section, basedOn));
        var hash = FormHash.Of(content, Part2Key);
        if (hash == Hash)
        {
            return null;
        }

        (Content, Hash, Revision, ChangedAt) = (content, hash, Revision + 1, at);
        _changedIn = new(_changedIn) { [section] = Revision };
        if (!_drafterIds.Contains(personId))
        {
            _drafterIds = [.. _drafterIds, personId];
        }

        return new(Id, Revision, section, content, hash, personId, at);
    }
}

/// <summary>One saved change of a form, kept for ever: what it said from then on.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Section">The section that was changed; null for the first.</param>
/// <param name="Content">What the whole form said.</param>
/// <param name="Hash">The hash of that.</param>
/// <param name="PersonId">Who wrote.</param>
/// <param name="At">When, in UTC.</param>
public sealed record FormRevision(Guid FormId, int Number, FormSection? Section, FormContent Content, string Hash, Guid PersonId, DateTime At);
