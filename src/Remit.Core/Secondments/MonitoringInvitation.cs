using System.Security.Cryptography;
using System.Text;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>That somebody was asked the voluntary questions on equality at a step of their recruitment, and whether they answered: not what, and not when.</summary>
public sealed class MonitoringInvitation
{
    private const int KeyLength = 32;

    private MonitoringInvitation() => KeyHash = "";

    /// <summary>Asks somebody.</summary>
    /// <param name="schemeId">The scheme.</param>
    /// <param name="personId">Who is asked.</param>
    /// <param name="stage">At which step of the recruitment.</param>
    /// <param name="key">The secret that their mail holds, from <see cref="NewKey"/>.</param>
    public MonitoringInvitation(Guid schemeId, Guid personId, MonitoringStage stage, string key) =>
        (SchemeId, PersonId, Stage, KeyHash) = (schemeId, personId, stage, HashOf(key));

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>Who is asked.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>At which step of the recruitment.</summary>
    public MonitoringStage Stage { get; private init; }

    /// <summary>The SHA-256 of the secret that their mail holds.</summary>
    public string KeyHash { get; private init; }

    /// <summary>Whether they have answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>A secret that nobody can guess.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);

    /// <summary>What is kept of a secret.</summary>
    /// <param name="key">The secret.</param>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Why these answers may not be counted; empty when they may.</summary>
    /// <param name="answers">The answer's key for each question that was answered, by the question's key.</param>
    public IReadOnlyList<Breach> WhyNotAnswer(IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return IsAnswered ? [new("monitoring.answered", "You have answered already: each person is counted once")]
            : answers.Count == 0 ? [new("monitoring.nothing", "Answer at least one question, or leave this page: you need not answer any")]
            : answers.Any(a => MonitoringQuestion.All.All(q => q.Key != a.Key || q.Answers.All(x => x.Key != a.Value)))
                ? [new("monitoring.no-such-answer", "Choose among the answers that are shown")]
            : [];
    }

    /// <summary>Counts answers, and lets what is shown move on where five more have answered.</summary>
    /// <param name="answers">The answer's key for each question that was answered, by the question's key.</param>
    /// <param name="counts">The counts of the scheme at this step; those that are missing are added.</param>
    /// <param name="answeredBefore">How many had answered at this step before.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAnswer"/> gives a reason against it.</exception>
    public void Answer(IReadOnlyDictionary<string, string> answers, ICollection<MonitoringCount> counts, int answeredBefore)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Breach.ThrowIfAny(WhyNotAnswer(answers));
        foreach (var (question, answer) in answers)
        {
            var count = counts.FirstOrDefault(c => c.Question == question && c.Answer == answer);
            if (count is null)
            {
                count = new(SchemeId, Stage, question, answer);
                counts.Add(count);
            }

            count.Add();
        }

        IsAnswered = true;
        if ((answeredBefore + 1) % MonitoringFigures.Least == 0)
        {
            foreach (var count in counts)
            {
                count.Show();
            }
        }
    }
}
