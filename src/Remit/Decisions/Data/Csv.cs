using System.Globalization;
using System.Text;

namespace Remit.Decisions;

/// <summary>Tables as RFC 4180 writes them.</summary>
internal static class Csv
{
    private const int MostFieldCharacters = 4_000_000;

    /// <summary>Writes a row. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static void Write(StringBuilder to, IEnumerable<object?> values)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            to.Append(isFirst ? "" : ",");
            isFirst = false;
            var text = value switch
            {
                null => "",
                string words => Safe(words),
                bool yes => yes ? "true" : "false",
                IFormattable known => known.ToString(
                    value is DateOnly ? "yyyy-MM-dd"
                        : value is DateTime ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
                        : null,
                    CultureInfo.InvariantCulture
                ),
                _ => value.ToString() ?? "",
            };
            if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
            {
                to.Append(text);
            }
            else
            {
                to.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
        }

        to.Append("\r\n");
    }

    /// <summary>Reads a table row by row: the line each row begins on, and its fields.</summary>
    /// <exception cref="FormatException">A quote is not closed or stands where none may; the message has the line.</exception>
    public static IEnumerable<(int Line, List<string> Fields)> Read(string text)
    {
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = 1;
        while (at < text.Length)
        {
            var (first, fields) = (line, new List<string>());
            bool isLast;
            do
            {
                fields.Add(Field(text, ref at, ref line));
                isLast = at >= text.Length || text[at] != ',';
                at += isLast ? 0 : 1;
            } while (!isLast);
            EndOfLine(text, ref at, ref line);
            if (fields is not [""])
            {
                yield return (first, fields);
            }
        }
    }

    private static string Safe(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Field(string text, ref int at, ref int line)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\r\n\"");
            end = end < 0 ? text.Length : at + end;
            if (end < text.Length && text[end] == '"')
            {
                throw new FormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {line}: a quote stands within a field that does not begin with one; write the whole field in quotes and double those within"
                    )
                );
            }

            var plain = text[at..end];
            at = end;
            return plain;
        }

        var (opened, field) = (line, new StringBuilder());
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (text[at] == '"')
            {
                at++;
                if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                {
                    throw new FormatException(
                        string.Create(CultureInfo.InvariantCulture, $"line {line}: after a closing quote comes a comma or the end of the line")
                    );
                }

                return field.ToString();
            }
            else
            {
                line += text[at] == '\n' ? 1 : 0;
                field.Append(text[at]);
                if (field.Length > MostFieldCharacters)
                {
                    break;
                }
            }
        }

        throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {opened}: a quote is opened here and not closed"));
    }

    private static void EndOfLine(string text, ref int at, ref int line)
    {
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        if (at < text.Length && text[at] == '\n')
        {
            at++;
        }

        line++;
    }
}
