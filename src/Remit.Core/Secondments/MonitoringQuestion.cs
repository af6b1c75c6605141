using System.Text.Json;

namespace Remit.Secondments;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Key">Its key, by which it is counted.</param>
/// <param name="Text">Its words.</param>
public sealed record MonitoringAnswer(string Key, string Text);

/// <summary>A question of the voluntary equality monitoring.</summary>
/// <param name="Key">Its key, by which it is counted.</param>
/// <param name="Characteristic">The protected characteristic that it is about.</param>
/// <param name="Text">Its words.</param>
/// <param name="Answers">The answers, "prefer not to say" last.</param>
/// <remarks>Source: Equality Act 2010, section 4 (protected characteristics); answers after the harmonised questions of the Government Statistical Service.</remarks>
public sealed record MonitoringQuestion(string Key, string Characteristic, string Text, IReadOnlyList<MonitoringAnswer> Answers)
{
    /// <summary>The answer of somebody who would rather not.</summary>
    public static MonitoringAnswer RatherNot { get; } = new("rather-not", "Prefer not to say");

    /// <summary>Every question, in the order in which they are asked.</summary>
    public static IReadOnlyList<MonitoringQuestion> All { get; } = Read();

    private static MonitoringQuestion[] Read()
    {
        using var stream = typeof(MonitoringQuestion).Assembly.GetManifestResourceStream("monitoring.json")!;
        var questions = JsonSerializer.Deserialize<Written[]>(stream, JsonSerializerOptions.Web)!;
        return
        [
            .. questions.Select(q => new MonitoringQuestion(
                q.Key,
                q.Characteristic,
                q.Text,
                [.. q.Answers.Select(a => new MonitoringAnswer(a[0], a[1])), RatherNot]
            )),
        ];
    }

    private sealed record Written(string Key, string Characteristic, string Text, string[][] Answers);
}
