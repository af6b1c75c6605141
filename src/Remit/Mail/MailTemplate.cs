using System.Text;
using System.Text.RegularExpressions;

namespace Remit.Mail;

/// <summary>The words of a kind of message: a subject and a text with places for what differs.</summary>
/// <param name="Name">The name of its file in <c>Mail/Templates</c>, without the ending.</param>
/// <param name="Subject">The first line.</param>
/// <param name="Body">The lines after the empty one.</param>
internal sealed partial record MailTemplate(string Name, string Subject, string Body)
{
    private const string Folder = "Mail.Templates.";
    private const string Ending = ".txt";
    private const int MostInSubject = 150;

    /// <summary>Every template, by name.</summary>
    public static IReadOnlyDictionary<string, MailTemplate> All { get; } = Load();

    /// <summary>The names of the places, each once.</summary>
    public IReadOnlyList<string> Places => [.. Place().Matches($"{Subject}\n{Body}").Select(m => m.Groups["name"].Value).Distinct()];

    /// <summary>A template from its file.</summary>
    /// <exception cref="FormatException">It has no subject, no empty line after it, or no text.</exception>
    public static MailTemplate Parse(string name, string file)
    {
        var lines = file.ReplaceLineEndings("\n");
        return lines.Split("\n\n", 2) is [var subject, var body] && subject.Trim().Length > 0 && !subject.Contains('\n') && body.Trim().Length > 0
            ? new(name, subject.Trim(), body.Trim() + "\n")
            : throw new FormatException($"Template {name} must begin with a subject, an empty line and a text");
    }

    /// <summary>The message for these values.</summary>
    /// <exception cref="ArgumentException">A place has no value, or a value no place.</exception>
    public (string Subject, string Body) Render(IReadOnlyDictionary<string, string> values)
    {
        var (without, unknown) = (Places.Except(values.Keys).FirstOrDefault(), values.Keys.Except(Places).FirstOrDefault());
        if ((without ?? unknown) is { } wrong)
        {
            throw new ArgumentException(
                $"Template {Name}: {(without is null ? "there is no place for" : "nothing is given for")} \"{wrong}\"",
                nameof(values)
            );
        }

        var subject = InOneLine(Place().Replace(Subject, m => values[m.Groups["name"].Value]));
        return (subject, Clean(Place().Replace(Body, m => values[m.Groups["name"].Value])));
    }

    /// <summary>A line break in a subject would begin a header of the sender's choosing.</summary>
    private static string InOneLine(string text)
    {
        var line = string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostInSubject
            ? line
            : $"{line[..(char.IsHighSurrogate(line[MostInSubject - 2]) ? MostInSubject - 2 : MostInSubject - 1)]}…";
    }

    /// <summary>Without characters that are not text.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            clean.Append(c is '\n' or '\t' || !char.IsControl(c) ? c : ' ');
        }

        return clean.ToString();
    }

    private static Dictionary<string, MailTemplate> Load()
    {
        var assembly = typeof(MailTemplate).Assembly;
        Dictionary<string, MailTemplate> all = new(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!);
            var name = resource[Folder.Length..^Ending.Length];
            all.Add(name, Parse(name, reader.ReadToEnd()));
        }

        return all;
    }

    [GeneratedRegex(@"\{\{(?<name>[a-z]+(-[a-z]+)*)\}\}")]
    private static partial Regex Place();
}
