namespace Remit.Organisations;

/// <summary>A code of the Government Statistical Service for an area: "E09000033" is Westminster, "E12000007" the London region.</summary>
/// <remarks>Source: ONS, Register of Geographic Codes.</remarks>
public sealed record GssCode
{
    private GssCode(string code) => Code = code;

    /// <summary>A letter for the country and eight digits, the first two of which say what kind of area it is.</summary>
    public string Code { get; }

    /// <summary>The region of London, whose area is the Greater London Authority's.</summary>
    public static GssCode London { get; } = new("E12000007");

    /// <summary>True for a London borough or the City.</summary>
    public bool IsLondonBorough => Code.StartsWith("E09", StringComparison.Ordinal);

    /// <summary>Reads a code in upper or lower case.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <returns>The code; null when the shape is wrong, or when it is a London borough's that does not exist (E09000001 to E09000033 do).</returns>
    public static GssCode? TryParse(string? text)
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        if (code.Length != 9 || code[0] is not ('E' or 'W' or 'S' or 'N' or 'K') || code.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var exists = !code.StartsWith("E09", StringComparison.Ordinal) || LondonAuthorities.All.Any(a => a.Gss.Code == code);
        return exists ? new(code) : null;
    }

    internal static GssCode Known(string code) => new(code);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
