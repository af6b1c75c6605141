namespace Remit.Commands;

/// <summary>What the program gives back to the shell; the same for every verb.</summary>
internal static class ExitCode
{
    /// <summary>Done as asked.</summary>
    public const int Done = 0;

    /// <summary>Done, and something was refused or does not hold; what it was is in the output.</summary>
    public const int Refused = 1;

    /// <summary>Not started: the command line is wrong, or something that is needed is missing.</summary>
    public const int Usage = 2;
}
