using System.Text;

namespace Remit.Papers.Documents;

/// <summary>Makes a scan out of a PDF: its first page drawn in grey, and that image alone on the page.</summary>
internal static class SampleScan
{
    public static byte[] Of(byte[] pdf, int copies = 1)
    {
        var drawn = OutsideTool
            .Run(OutsideTool.Find("pdftoppm")!, ["-f", "1", "-l", "1", "-r", "150", "-gray", "-"], pdf, DocumentLimits.Usual, default)
            .Output;
        var (width, height, grey) = Parse(drawn);
        SamplePdf scan = new();
        for (var i = 0; i < copies; i++)
        {
            scan.Image(width, height, grey);
        }

        return scan.ToBytes();
    }

    /// <summary>A portable greymap: "P5", width, height, 255, then a byte to a pixel.</summary>
    private static (int Width, int Height, byte[] Grey) Parse(byte[] map)
    {
        var head = Encoding.ASCII.GetString(map, 0, 64).Split((char[])[' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], null), int.Parse(head[2], null));
        return (width, height, map[^(width * height)..]);
    }
}
