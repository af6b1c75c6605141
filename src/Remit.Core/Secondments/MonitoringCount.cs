namespace Remit.Secondments;

/// <summary>How many people gave one answer to one question of the voluntary equality monitoring of a scheme.</summary>
/// <remarks>
/// Answers are counted and never kept: there is no row for a person, so nothing can be traced to anybody, and nothing can be crossed with another
/// question. What is shown moves on when five more have answered, so that nobody is picked out by looking before and after. Source: ADD2253, S2;
/// Equality Act 2010, section 149.
/// </remarks>
public sealed class MonitoringCount
{
    private MonitoringCount() => (Question, Answer) = ("", "");

    /// <summary>Begins to count an answer.</summary>
    /// <param name="schemeId">The scheme.</param>
    /// <param name="stage">At which step of the recruitment.</param>
    /// <param name="question">The question's key.</param>
    /// <param name="answer">The answer's key.</param>
    public MonitoringCount(Guid schemeId, MonitoringStage stage, string question, string answer) =>
        (SchemeId, Stage, Question, Answer) = (schemeId, stage, question, answer);

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>At which step of the recruitment.</summary>
    public MonitoringStage Stage { get; private init; }

    /// <summary>The question's key.</summary>
    public string Question { get; private init; }

    /// <summary>The answer's key.</summary>
    public string Answer { get; private init; }

    /// <summary>How many gave it.</summary>
    public int Count { get; private set; }

    /// <summary>How many had given it when what is shown last moved on.</summary>
    public int Shown { get; private set; }

    /// <summary>Counts one more.</summary>
    internal void Add() => Count++;

    /// <summary>Lets what is shown move on.</summary>
    internal void Show() => Shown = Count;
}

/// <summary>The steps of recruitment at which people are asked.</summary>
public enum MonitoringStage
{
    /// <summary>When they are nominated.</summary>
    Nominated,

    /// <summary>When their placement is agreed.</summary>
    Placed,
}
