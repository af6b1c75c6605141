namespace Remit.Linting;

/// <summary>One question put to a paper: a rule that has nothing to go on gives nothing back.</summary>
internal interface IRule
{
    /// <summary>R1 to R16.</summary>
    string Id { get; }

    /// <summary>What does not hold together, in any order; empty when all holds or the text gives nothing to go on.</summary>
    IEnumerable<Finding> Check(PaperUnderReview paper);
}
