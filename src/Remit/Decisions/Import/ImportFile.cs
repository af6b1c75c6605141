using System.Globalization;
using System.Text.Json;
using Remit.References;

namespace Remit.Decisions;

/// <summary>Reads the decisions of a table or of JSON lines. What is wrong is gathered over the whole file, row by row and column by column.</summary>
internal sealed class ImportFile(string name, string? publisher)
{
    /// <summary>What a decision's publisher is called when neither the file nor the command nor the code's form names one.</summary>
    public const string UnknownPublisher = "Publisher not stated";

    private readonly List<BulkDecision> _decisions = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<string, string> _rowOf = new(StringComparer.Ordinal);

    /// <summary>The decisions of the rows that are right.</summary>
    public IReadOnlyList<BulkDecision> Decisions => _decisions;

    /// <summary>What keeps the file from being imported.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    public ImportFile ReadCsv(string text)
    {
        try
        {
            ImportColumn?[]? columns = null;
            var row = 0;
            foreach (var (_, fields) in Csv.Read(text))
            {
                row++;
                if (columns is null)
                {
                    columns = [.. fields.Select(Heading)];
                }
                else if (fields.Count != columns.Length)
                {
                    Wrong(
                        row,
                        null,
                        string.Create(CultureInfo.InvariantCulture, $"the row has {fields.Count} columns, the heading {columns.Length}")
                    );
                }
                else
                {
                    Take(row, [.. columns.Zip(fields).Where(p => p.First is not null).Select(p => (p.First!, new ImportValue(Unescaped(p.Second))))]);
                }
            }

            if (columns is null)
            {
                _problems.Add(new(name, null, "the file is empty: the first row names the columns"));
            }
        }
        catch (FormatException broken)
        {
            _problems.Add(new(name, null, broken.Message));
        }

        return this;
    }

    public ImportFile ReadJsonLines(string text)
    {
        var row = 0;
        foreach (var line in text.EnumerateLines())
        {
            row++;
            if (line.Trim().TrimStart('\uFEFF').IsEmpty)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line.TrimStart('\uFEFF').ToString());
                if (json.RootElement.ValueKind != JsonValueKind.Object)
                {
                    Wrong(row, null, "the line is no JSON object: each line holds one decision in curly brackets");
                    continue;
                }

                Take(row, Properties(row, json.RootElement.Clone()));
            }
            catch (JsonException broken)
            {
                Wrong(
                    row,
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"the line is no JSON: it breaks at character {broken.BytePositionInLine + 1}")
                );
            }
        }

        return this;
    }

    private List<(ImportColumn Column, ImportValue Value)> Properties(int row, JsonElement line)
    {
        List<(ImportColumn, ImportValue)> values = [];
        foreach (var property in line.EnumerateObject())
        {
            if (ImportColumn.Named(property.Name) is { } column)
            {
                values.Add((column, new(property.Value)));
            }
            else if (!ImportColumn.PassedOver.Contains(property.Name))
            {
                Wrong(row, property.Name, Unknown(property.Name));
            }
        }

        return values;
    }

    private ImportColumn? Heading(string heading)
    {
        var column = ImportColumn.Named(heading.Trim());
        if (column is null && !ImportColumn.PassedOver.Contains(heading.Trim()))
        {
            Wrong(1, heading, Unknown(heading));
        }

        return column;
    }

    private void Take(int row, List<(ImportColumn Column, ImportValue Value)> values)
    {
        var before = _problems.Count;
        var facts = Lay(values, new() { Publisher = "" }, row);
        if (_problems.Count > before)
        {
            return;
        }

        facts = facts with
        {
            Publisher = new[] { facts.Publisher, publisher, facts.Kind.Publisher(), UnknownPublisher }.First(p => !string.IsNullOrEmpty(p))!,
        };
        var identity = DecisionCode.Identity(facts);
        if (!_rowOf.TryAdd(identity, Where(row)))
        {
            Wrong(row, null, $"{facts.Code ?? facts.Title} stands in {_rowOf[identity]} already: keep one of the two");
            return;
        }

        _decisions.Add(new(Where(row), facts, standing => Lay(values, standing, row)));
    }

    private DecisionFacts Lay(List<(ImportColumn Column, ImportValue Value)> values, DecisionFacts facts, int row)
    {
        // in the order of the columns' own list: what follows from a value is set before what is said of it
        foreach (var column in ImportColumn.All)
        {
            foreach (var (_, value) in values.Where(v => v.Column == column))
            {
                try
                {
                    facts = column.Set(facts, value);
                }
                catch (ImportValueException wrong)
                {
                    Wrong(row, column.Name, wrong.Message);
                }
            }
        }

        return facts;
    }

    private void Wrong(int row, string? column, string message) => _problems.Add(new(Where(row), column, message));

    private string Where(int row) => string.Create(CultureInfo.InvariantCulture, $"{name}, row {row}");

    private static string Unknown(string column) =>
        $"there is no column “{column}”: take it out, or use one of {string.Join(", ", ImportColumn.All.Select(c => c.Name))}";

    /// <summary>Takes off the apostrophe that our own tables put before what a spreadsheet would run.</summary>
    private static string Unescaped(string cell) => cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' ? cell[1..] : cell;
}
