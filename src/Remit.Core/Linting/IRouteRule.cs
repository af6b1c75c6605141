namespace Remit.Linting;

/// <summary>One question put to a decision that is drafted here: it goes by what is known of its way, and not by a text.</summary>
internal interface IRouteRule
{
    /// <summary>What does not hold together; empty when all holds.</summary>
    IEnumerable<Finding> Check(RouteSoFar route);
}
