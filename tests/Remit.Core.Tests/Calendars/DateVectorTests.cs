using System.Globalization;
using Xunit;

namespace Remit.Calendars;

public sealed class DateVectorTests
{
    public static TheoryData<string> Rows() => Vectors.OfKind("date");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_notation_of_a_real_paper_is_read(string line)
    {
        var row = Vectors.Row(line);
        var raw = row.Text("raw")!;
        var isRead = DateText.TryRead(raw, out var date);

        Assert.Equal(row.Text("start"), date?.First?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(row.Text("end"), date?.Last?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(row.Text("approximate"), date?.Approximate is { } days ? $"{days.First:yyyy-MM}/{days.Last:yyyy-MM}" : null);
        Assert.Equal(raw == "07/01/1 3", isRead && date!.Notes.HasFlag(DateNotes.Broken));
        if (isRead && date!.Precision != DatePrecision.None)
        {
            Assert.Equal(raw, raw.Substring(date.Start, date.Length));
            Assert.Equal(date, Assert.Single(DateText.FindAll("It was so " + raw + ".")) with { Start = 0 });
        }
    }
}
