using System.Globalization;

namespace Remit.Commands;

/// <summary>Shows on standard error how far a long piece of work has come: a bar on a terminal, now and then a line elsewhere, nothing for a few files.</summary>
internal sealed class Progress(int total, TextWriter to, bool isTerminal)
{
    private const int Width = 30;
    private const int WorthABar = 4;
    private const int WorthLines = 50;

    private int _done;
    private bool _isShown;

    public static Progress OnStandardError(int total) => new(total, Console.Error, !Console.IsErrorRedirected);

    /// <summary>One more is done.</summary>
    public void Advance(string name)
    {
        _done++;
        if (isTerminal && total >= WorthABar)
        {
            var filled = Width * _done / total;
            var bar = new string('=', filled).PadRight(Width);
            to.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{bar}] {_done}/{total} {Shortened(name), -30}"));
            _isShown = true;
        }
        else if (!isTerminal && total >= WorthLines && (_done == total || _done * 10 / total > (_done - 1) * 10 / total))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"remit: {_done} of {total}"));
        }
    }

    /// <summary>So many are done of one and the same thing.</summary>
    public void AdvanceTo(int done)
    {
        while (_done < done)
        {
            Advance("");
        }
    }

    /// <summary>Takes the bar away, so that something else can be written.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            to.Write($"\r{new string(' ', Width + 50)}\r");
            _isShown = false;
        }
    }

    private static string Shortened(string name) => name.Length > 30 ? name[..29] + "…" : name;
}
