namespace Remit.Decisions;

/// <summary>A word of a text in the form in which words are compared.</summary>
/// <param name="Text">Small letters and digits without accents, apostrophes or plural ending; "gbp5000000" for an amount in pence; "md2373" for a code.</param>
/// <param name="Start">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Length">How many characters it takes there.</param>
/// <param name="Group">Words of one hyphened or slashed word share a group.</param>
/// <param name="Form">Which form of the written word this is.</param>
internal readonly record struct SearchWord(string Text, int Start, int Length, int Group, SearchWordForm Form);

/// <summary>The forms of a written word.</summary>
internal enum SearchWordForm
{
    /// <summary>The word itself: these in order are the text, and phrases are made of them.</summary>
    Main,

    /// <summary>A hyphened or slashed word written as one: "coordination" beside "co" and "ordination".</summary>
    Joined,

    /// <summary>A part that people also ask for: the number of a code, the digits of an amount.</summary>
    Part,
}
