using System.Diagnostics.CodeAnalysis;
using Remit.Rules;

namespace Remit.Organisations;

/// <summary>An organisation's number in a public list: "GB-COH-01234567".</summary>
/// <remarks>Source: org-id.guide, list codes. Whether the list holds the number is not checked, only that it could.</remarks>
public sealed record OrganisationIdentifier
{
    private OrganisationIdentifier(string scheme, string id) => (Scheme, Id) = (scheme, id);

    /// <summary>The list's code: "GB-COH".</summary>
    public string Scheme { get; }

    /// <summary>The number within the list, in its normal form: "01234567".</summary>
    public string Id { get; }

    /// <summary>Reads an identifier with its prefix, in upper or lower case: "GB-COH-1234567" becomes "GB-COH-01234567".</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="identifier">The identifier; null when it is refused.</param>
    /// <param name="refusal">What is wrong and how numbers of the list look; null when nothing is.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrganisationIdentifier? identifier, [NotNullWhen(false)] out Breach? refusal)
    {
        var written = (text ?? "").Trim().ToUpperInvariant();
        foreach (var scheme in IdentifierScheme.All)
        {
            if (written.StartsWith(scheme.Code + "-", StringComparison.Ordinal))
            {
                return TryCreate(scheme.Code, written[(scheme.Code.Length + 1)..], out identifier, out refusal);
            }
        }

        identifier = null;
        refusal = new("organisations.unknown-list", $"\"{written}\" does not begin with a list's code, such as GB-COH-", "org-id.guide");
        return false;
    }

    /// <summary>Makes an identifier from a list's code and a number.</summary>
    /// <param name="scheme">A code of <see cref="IdentifierScheme.All"/>.</param>
    /// <param name="number">The number as somebody wrote it; spaces are dropped.</param>
    /// <param name="identifier">The identifier; null when it is refused.</param>
    /// <param name="refusal">What is wrong and how numbers of the list look; null when nothing is.</param>
    public static bool TryCreate(
        string scheme,
        string? number,
        [NotNullWhen(true)] out OrganisationIdentifier? identifier,
        [NotNullWhen(false)] out Breach? refusal
    )
    {
        identifier = null;
        refusal = null;
        if (IdentifierScheme.All.FirstOrDefault(s => s.Code == scheme) is not { } list)
        {
            refusal = new("organisations.unknown-list", $"\"{scheme}\" is not a list that is known here", "org-id.guide");
            return false;
        }

        var id = list.Normalised((number ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        if (id is null)
        {
            refusal = new("organisations.wrong-shape", $"\"{number}\" is not a number of {list.Name}: {list.Shape}", "org-id.guide");
            return false;
        }

        identifier = new(scheme, id);
        return true;
    }

    /// <summary>The identifier as it is published: "GB-COH-01234567".</summary>
    public override string ToString() => $"{Scheme}-{Id}";
}
