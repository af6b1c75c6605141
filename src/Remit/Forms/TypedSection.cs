using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Remit.Forms;

/// <summary>The answers of a section as somebody is typing them: rows come and go and change places.</summary>
internal sealed class TypedSection(FormSheet sheet, Dictionary<string, string> answers)
{
    private readonly Dictionary<string, int> _rows = sheet
        .Parts.Where(p => p.Rows is not null)
        .ToDictionary(p => p.Rows!.Path, p => FormReading.RowCount(p, answers.Keys));

    /// <summary>The answers by the names of their fields.</summary>
    public Dictionary<string, string> Answers => answers;

    /// <summary>What a form was sent with, as far as the section asks for it.</summary>
    public static TypedSection Of(FormSheet sheet, IFormCollection form)
    {
        var starts = sheet.Parts.SelectMany(p => p.Rows is null ? p.Questions.Select(q => q.Path) : [p.Rows.Path + "["]).ToList();
        return new(
            sheet,
            form.Where(f => starts.Exists(s => f.Key == s || (s.EndsWith('[') && f.Key.StartsWith(s, StringComparison.Ordinal))))
                .ToDictionary(f => f.Key, f => string.Join('\n', f.Value.Where(v => v is not null)))
        );
    }

    /// <summary>How many rows of a part are shown.</summary>
    public int RowsOf(FormPart part) => _rows[part.Rows!.Path];

    /// <summary>Shows an empty row more.</summary>
    public void Add(string path)
    {
        if (_rows.TryGetValue(path, out var count))
        {
            _rows[path] = count + 1;
        }
    }

    /// <summary>Does what a button beside a row asks for: "remove-Items-2", "up-Items-1", "down-Items-0".</summary>
    /// <returns>The path of the rows that were changed; null when the button asks for something else.</returns>
    public string? Do(string? act)
    {
        if (
            act?.Split('-') is not [var verb, var path, var number]
            || Part(path) is not { } part
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at >= _rows[path]
        )
        {
            return null;
        }

        List<int> order = [.. Enumerable.Range(0, _rows[path])];
        switch (verb)
        {
            case "remove":
                order.RemoveAt(at);
                break;
            case "up" when at > 0:
                (order[at - 1], order[at]) = (order[at], order[at - 1]);
                break;
            case "down" when at < order.Count - 1:
                (order[at + 1], order[at]) = (order[at], order[at + 1]);
                break;
            default:
                return null;
        }

        Arrange(part, order);
        return path;
    }

    /// <summary>Puts the rows into an order; those that are not in it are gone.</summary>
    private void Arrange(FormPart part, List<int> order)
    {
        var before = part.Questions.SelectMany(q => Enumerable.Range(0, _rows[part.Rows!.Path]).Select(at => FormAnswers.Name(q, at))).ToList();
        var kept = before.Where(answers.ContainsKey).ToDictionary(n => n, n => answers[n]);
        before.ForEach(n => answers.Remove(n));
        foreach (var question in part.Questions)
        {
            for (var at = 0; at < order.Count; at++)
            {
                if (kept.TryGetValue(FormAnswers.Name(question, order[at]), out var answer))
                {
                    answers[FormAnswers.Name(question, at)] = answer;
                }
            }
        }

        _rows[part.Rows!.Path] = order.Count;
    }

    private FormPart? Part(string path) => sheet.Parts.FirstOrDefault(p => p.Rows?.Path == path);
}
