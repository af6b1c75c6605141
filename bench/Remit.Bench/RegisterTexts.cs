using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Remit.Bench;

/// <summary>A register of any size for measuring: decisions of 10 kB each, whose words are as unevenly common as those of a language; the same for the same size.</summary>
internal static class RegisterTexts
{
    /// <summary>Characters of a decision's text.</summary>
    public const int TextLength = 10_000;

    private const int Vocabulary = 8_000;
    private static readonly string[] Levels = ["MD", "DD", "ADD", "PCD"];
    private static readonly string[] Offices = ["Mayor", "Executive Director", "Assistant Director", "Deputy Mayor"];
    private static readonly string[] Syllables =
        "ba be bi bo bu ca ce co da de di do fa fe fi ga go ha he la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi".Split(
            ' '
        );

    /// <summary>The words in the order of how common they are.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enumerable.Range(0, Vocabulary).Select(Word)];

    /// <summary>Writes them in the form that <c>remit import</c> takes, a decision a line.</summary>
    public static void Write(string path, int decisions)
    {
        var random = new Random(1);
        using var lines = new StreamWriter(path, append: false, new UTF8Encoding(false));
        for (var i = 0; i < decisions; i++)
        {
            lines.WriteLine(Line(i, random));
        }
    }

    /// <summary>The code of the decision at a place, from 0.</summary>
    public static string Code(int place)
    {
        var level = Levels[place % Levels.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{level}{(level == "PCD" ? " " : "")}{1000 + place}");
    }

    private static string Line(int place, Random random)
    {
        var pounds = random.Next(1, 4_000) * 250;
        var year = 2012 + (place % 14);
        var row = new
        {
            code = Code(place),
            title = Sentence(random, 7),
            url = string.Create(CultureInfo.InvariantCulture, $"https://register.example/decisions/{place}"),
            date_signed = new DateOnly(year, 1, 1).AddDays(random.Next(0, 364)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            signatory = $"Officer {random.Next(0, 60)}",
            role_on_page = Offices[place % Offices.Length],
            deciding_office = Offices[place % Offices.Length],
            approved_pence = pounds * 100L,
            cited = place > 20 && random.Next(3) == 0 ? new[] { Code(random.Next(place - 20, place)) } : [],
            summary = Sentence(random, 60),
            body = Text(random, pounds),
        };
        return JsonSerializer.Serialize(row);
    }

    private static string Text(Random random, int pounds)
    {
        var text = new StringBuilder(TextLength + 200);
        text.Append(CultureInfo.InvariantCulture, $"That the office approves expenditure of up to £{pounds:N0}.\n");
        while (text.Length < TextLength)
        {
            text.Append(Sentence(random, random.Next(8, 24))).Append(random.Next(5) == 0 ? ".\n\n" : ". ");
        }

        return text.ToString(0, TextLength);
    }

    private static string Sentence(Random random, int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Common(random)));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    // the rank of a word is drawn so that the tenth is ten times rarer than the first
    private static string Common(Random random) => Words[(int)Math.Min(Vocabulary - 1, Math.Pow(Vocabulary, random.NextDouble()) - 1)];

    private static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length)
        {
            word.Append(Syllables[rest % Syllables.Length]);
        }

        return word.ToString();
    }
}
