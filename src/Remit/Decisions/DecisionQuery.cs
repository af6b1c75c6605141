using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Remit.Decisions;

/// <summary>The orders in which the list can stand.</summary>
public enum DecisionSort
{
    /// <summary>Best match first when there is something to look for, else newest.</summary>
    Best,

    /// <summary>Newest first; without a date last.</summary>
    Newest,

    /// <summary>Oldest first; without a date last.</summary>
    Oldest,

    /// <summary>Largest sum approved first; without a sum last.</summary>
    Amount,

    /// <summary>By code, its number counted as a number.</summary>
    Code,
}

/// <summary>What is asked of the list: words, filters, order and page.</summary>
/// <remarks>Within one filter any of the values, between filters all of them.</remarks>
public sealed record DecisionQuery
{
    /// <summary>Decisions on one page of the list.</summary>
    public const int PageSize = 20;

    /// <summary>The most that a program may ask for at once.</summary>
    public const int MostPerPage = 100;

    /// <summary>The longest question, in characters.</summary>
    public const int LongestText = 300;

    private const int LastPage = 1_000_000;

    /// <summary>What to look for, as typed.</summary>
    public string? Text { get; init; }

    /// <summary>Values chosen of each filter, by <see cref="DecisionFilter.Name"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The order.</summary>
    public DecisionSort Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many decisions a page has, 1 to <see cref="MostPerPage"/>.</summary>
    public int PerPage { get; init; } = PageSize;

    /// <summary>True when neither words nor filters leave anything out.</summary>
    public bool IsEverything => string.IsNullOrWhiteSpace(Text) && Chosen.Count == 0;

    /// <summary>The values chosen of one filter; empty when none is.</summary>
    public IReadOnlyList<string> ChosenOf(DecisionFilter filter) => Chosen.TryGetValue(filter.Name, out var values) ? values : [];

    /// <summary>The same question with a value of a filter chosen, or no longer chosen, from its first page.</summary>
    public DecisionQuery Toggle(DecisionFilter filter, string value)
    {
        var values = ChosenOf(filter);
        IReadOnlyList<string> changed = values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value];
        var chosen = Chosen.Where(c => c.Key != filter.Name).ToDictionary(c => c.Key, c => c.Value);
        if (changed.Count > 0)
        {
            chosen[filter.Name] = changed;
        }

        return this with
        {
            Chosen = chosen,
            Page = 1,
        };
    }

    /// <summary>Reads a question from the parameters of an address. Parameters of other names are left alone.</summary>
    /// <param name="parameters">The address's parameters.</param>
    /// <param name="problems">What could not be understood, by parameter; empty when all was.</param>
    /// <returns>The question with what could be understood.</returns>
    public static DecisionQuery Read(IEnumerable<KeyValuePair<string, StringValues>> parameters, out IReadOnlyDictionary<string, string> problems)
    {
        Dictionary<string, string> wrong = [];
        Dictionary<string, IReadOnlyList<string>> chosen = [];
        var query = new DecisionQuery();
        foreach (var (name, values) in parameters)
        {
            var value = values.LastOrDefault() ?? "";
            if (DecisionFilter.Named(name) is { } filter)
            {
                string[] wanted = [.. values.OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
                if (wanted.Length > 0)
                {
                    chosen[filter.Name] = wanted;
                }
            }
            else if (name == "q")
            {
                query = query with { Text = value.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null };
                if (value.Length > LongestText)
                {
                    wrong[name] = $"The words to look for take {value.Length} characters: only the first {LongestText} were used";
                }
            }
            else if (name == "sort" && value.Length > 0)
            {
                query =
                    Enum.TryParse<DecisionSort>(value, ignoreCase: true, out var sort) && Enum.IsDefined(sort) && !char.IsAsciiDigit(value[0])
                        ? query with
                        {
                            Sort = sort,
                        }
                        : Wrong(query, wrong, name, $"“{value}” is not an order: use best, newest, oldest, amount or code");
            }
            else if (name == "p" && value.Length > 0)
            {
                query = Whole(value, 1, LastPage) is { } page
                    ? query with
                    {
                        Page = page,
                    }
                    : Wrong(query, wrong, name, $"“{value}” is not a page: use a whole number from 1");
            }
            else if (name == "per-page" && value.Length > 0)
            {
                query = Whole(value, 1, MostPerPage) is { } perPage
                    ? query with
                    {
                        PerPage = perPage,
                    }
                    : Wrong(query, wrong, name, $"“{value}” is not a number of decisions: use a whole number from 1 to {MostPerPage}");
            }
        }

        problems = wrong;
        return query with { Chosen = chosen };
    }

    /// <summary>The parameters of the question's address, without those that say what holds anyway.</summary>
    public IEnumerable<(string Name, string Value)> Parameters()
    {
        if (Text is not null)
        {
            yield return ("q", Text);
        }

        foreach (var filter in DecisionFilter.All)
        {
            foreach (var value in ChosenOf(filter))
            {
                yield return (filter.Name, value);
            }
        }

        if (Sort != DecisionSort.Best)
        {
            yield return ("sort", Sort.ToString().ToLowerInvariant());
        }

        if (PerPage != PageSize)
        {
            yield return ("per-page", PerPage.ToString(CultureInfo.InvariantCulture));
        }

        if (Page != 1)
        {
            yield return ("p", Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int? Whole(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static DecisionQuery Wrong(DecisionQuery query, Dictionary<string, string> problems, string name, string message)
    {
        problems[name] = message;
        return query;
    }
}
