namespace Remit.Mail;

/// <summary>An address to which mail does not get through, until a message does.</summary>
internal sealed class MarkedAddress
{
    /// <summary>The address in small letters.</summary>
    public required string Address { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Why, as the other side put it.</summary>
    public required string Why { get; init; }

    /// <summary>How addresses are compared: no provider in use tells capital letters apart.</summary>
    public static string KeyOf(string address) => address.Trim().ToLowerInvariant();
}
