using System.Globalization;

namespace Remit.Planning.Mss;

/// <summary>A value of an instance of medical student scheduling as it stands in the file: a number, or a table's numbers in a row.</summary>
/// <param name="Line">The line of its name, counted from 1.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="IsTable">Whether it is written as a table; false for a single number.</param>
internal sealed record MssValue(int Line, IReadOnlyList<int> Numbers, bool IsTable);

/// <summary>Reads <c>name = value;</c> by <c>name = value;</c>.</summary>
internal sealed class MssText(string text)
{
    private readonly Dictionary<string, MssValue> _values = new(StringComparer.Ordinal);
    private int _at;
    private int _line = 1;

    /// <summary>What was read, by name.</summary>
    public IReadOnlyDictionary<string, MssValue> Values => _values;

    /// <summary>What is wrong, where reading stopped; null where all was read.</summary>
    public MssProblem? Problem { get; private set; }

    /// <summary>Reads everything, or up to the first thing that is not in the form.</summary>
    public MssText Read()
    {
        for (SkipSpace(); Problem is null && _at < text.Length; SkipSpace())
        {
            ReadOne();
        }

        return this;
    }

    private void ReadOne()
    {
        var line = _line;
        var name = Word();
        SkipSpace();
        if (name.Length == 0 || !Pass('='))
        {
            Fail(name.Length == 0 ? $"a name is expected and not “{Shown()}”" : $"“=” is expected after {name}");
            return;
        }

        List<int> numbers = [];
        SkipSpace();
        var isTable = _at < text.Length && (text[_at] == '[' || char.IsAsciiLetter(text[_at]));
        if (isTable ? !PassTable(numbers) : !PassNumber(numbers))
        {
            return;
        }

        SkipSpace();
        if (!Pass(';'))
        {
            Fail($"“;” is expected at the end of {name}");
        }
        else if (!_values.TryAdd(name, new(line, numbers, isTable)))
        {
            Problem = new(line, $"{name} stands here for a second time; the first is on line {_values[name].Line}");
        }
    }

    /// <summary>[1, 2] or [| 1, 2 | 3, 4 |] or array3d(…, [1, 2]).</summary>
    private bool PassTable(List<int> numbers)
    {
        var isWrapped = text[_at] != '[';
        while (_at < text.Length && text[_at] is not ('[' or ';'))
        {
            Step();
        }

        if (!Pass('['))
        {
            return Fail("a table in [ ] is expected");
        }

        for (SkipSeparators(); _at < text.Length && text[_at] != ']'; SkipSeparators())
        {
            if (!PassNumber(numbers))
            {
                return false;
            }
        }

        if (!Pass(']'))
        {
            return Fail("the table has no end: “]” is missing");
        }

        SkipSpace();
        return !isWrapped || Pass(')') || Fail("“)” is expected after the table");
    }

    private bool PassNumber(List<int> numbers)
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '-'))
        {
            _at++;
        }

        if (!int.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Fail($"a whole number is expected and not “{(start == _at ? Shown() : text[start.._at])}”");
        }

        numbers.Add(number);
        return true;
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private bool Pass(char wanted)
    {
        if (_at >= text.Length || text[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipSeparators()
    {
        SkipSpace();
        while (_at < text.Length && text[_at] is ',' or '|')
        {
            _at++;
            SkipSpace();
        }
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] is '%' or '\uFEFF'))
        {
            if (text[_at] == '%')
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end;
            }
            else
            {
                Step();
            }
        }
    }

    private void Step() => _line += text[_at++] == '\n' ? 1 : 0;

    private string Shown() => _at >= text.Length ? "the end of the file" : text[_at].ToString();

    private bool Fail(string message)
    {
        Problem ??= new(_line, message);
        return false;
    }
}
