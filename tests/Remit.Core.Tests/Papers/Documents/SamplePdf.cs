using System.Globalization;
using System.Text;

namespace Remit.Papers.Documents;

/// <summary>Writes small PDFs for the tests: words at places on A4 pages, or a grey image that fills the page.</summary>
internal sealed class SamplePdf
{
    private const int PageHeight = 842;
    private readonly List<StringBuilder> _pages = [];
    private readonly Dictionary<int, (int Width, int Height, byte[] Grey)> _images = [];

    public SamplePdf Page()
    {
        _pages.Add(new());
        return this;
    }

    /// <summary>Puts words at a place counted in points from the top left corner.</summary>
    public SamplePdf Words(double left, double top, string words, double size = 11)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {left} {PageHeight - top} Td ({Escaped(words)}) Tj ET\n");
        return this;
    }

    /// <summary>Puts a paragraph in lines of at most so many points, and returns where the next may start.</summary>
    public double Paragraph(double left, double top, string words, double width = 450)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && Width($"{line} {word}") > width)
            {
                Words(left, top, line);
                (line, top) = ("", top + 14);
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        Words(left, top, line);
        return top + 26;
    }

    /// <summary>About the width of words in Helvetica of 11 points.</summary>
    private static double Width(string words) =>
        0.011
        * words.Sum(c =>
            c switch
            {
                'i' or 'j' or 'l' or '\'' => 222,
                ' ' or ',' or '.' or 't' or 'f' or ':' or '/' or 'I' => 278,
                'r' or '(' or ')' or '-' => 333,
                'm' or 'M' => 833,
                'w' => 722,
                >= 'A' and <= 'Z' => 690,
                _ => 545,
            }
        );

    public SamplePdf Image(int width, int height, byte[] grey)
    {
        Page();
        _images[_pages.Count - 1] = (width, height, grey);
        _pages[^1].Append("q 595 0 0 842 0 0 cm /I1 Do Q\n");
        return this;
    }

    /// <summary>A file that says it is encrypted with a password that nobody has.</summary>
    public static byte[] Locked()
    {
        var words = new SamplePdf().Page().Words(72, 60, "Locked").ToBytes();
        var hash = new string('A', 64);
        var lockEntry = $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{hash}> /U <{hash}> >> /ID [<00> <00>] /Root";
        return Latin(Encoding.Latin1.GetString(words).Replace("/Root", lockEntry, StringComparison.Ordinal));
    }

    public byte[] ToBytes()
    {
        List<byte[]> objects =
        [
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{4 + (3 * i)} 0 R"))}] >>"),
            Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        ];
        for (var i = 0; i < _pages.Count; i++)
        {
            var (page, hasImage) = (4 + (3 * i), _images.TryGetValue(i, out var image));
            var resources = hasImage ? $"/XObject << /I1 {page + 2} 0 R >>" : "/Font << /F1 3 0 R >>";
            objects.Add(Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents {page + 1} 0 R >>"));
            objects.Add(Stream("", Latin(_pages[i].ToString())));
            objects.Add(
                hasImage
                    ? Stream(
                        $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 ",
                        image.Grey
                    )
                    : Latin("null")
            );
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<byte[]> objects)
    {
        using MemoryStream file = new();
        file.Write("%PDF-1.4\n"u8);
        List<long> places = [];
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Write([.. Latin($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }

        var table = file.Length;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            file.Write(Latin($"{place:D10} 00000 n \n"));
        }

        file.Write(Latin($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Stream(string entries, byte[] content) =>
        [.. Latin($"<< {entries}/Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>WinAnsi holds the pound sign where Latin-1 does; dashes and quotes of print stand elsewhere.</summary>
    private static string Escaped(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal)
            .Replace("–", "\\226", StringComparison.Ordinal)
            .Replace("’", "\\222", StringComparison.Ordinal)
            .Replace("•", "\\225", StringComparison.Ordinal);
}
