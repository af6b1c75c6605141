using System.Globalization;
using System.Text;

namespace Remit.Planning.Mss;

/// <summary>Why a file is not an instance of medical student scheduling.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong, in words that somebody who wrote the file can do something about.</param>
public sealed record MssProblem(int Line, string Message);

/// <summary>What reading a file gave: the rotation, or why not.</summary>
/// <param name="Rotation">What is to be planned; null where there is a problem.</param>
/// <param name="Problem">What is wrong; null where the file was read.</param>
public sealed record MssReading(Rotation? Rotation, MssProblem? Problem);

/// <summary>The form in which instances of medical student scheduling are published (MiniZinc data), and the plans for them.</summary>
/// <remarks>
/// Students are the people, hospitals the hosts, disciplines the projects; each hospital and discipline is a seat, numbered
/// hospital × disciplines + discipline. Source: Zanazzo, Ceschia, Dovier and Schaerf, Journal of Scheduling (2024), doi 10.1007/s10951-024-00806-z.
/// </remarks>
public static class MssForm
{
    /// <summary>Reads an instance.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The rotation; or the first problem, with its line.</returns>
    public static MssReading Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = new MssText(text).Read();
        if (read.Problem is not null)
        {
            return new(null, read.Problem);
        }

        MssTables tables = new(read.Values);
        return tables.Problem is null ? new(new MssRotation(tables).Build(name), null) : new(null, tables.Problem);
    }

    /// <summary>Writes a plan: a stay a line, student, start, hospital and discipline, counted from 0.</summary>
    /// <param name="rotation">What was read.</param>
    /// <param name="stays">The plan; written in this order.</param>
    public static string Write(Rotation rotation, IReadOnlyList<Stay> stays)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        ArgumentNullException.ThrowIfNull(stays);
        StringBuilder lines = new();
        foreach (var stay in stays)
        {
            var seat = rotation.Seats[stay.Seat];
            lines.Append(CultureInfo.InvariantCulture, $"{stay.Person} {stay.Start} {seat.Host} {seat.Project}\n");
        }

        return lines.ToString();
    }
}
