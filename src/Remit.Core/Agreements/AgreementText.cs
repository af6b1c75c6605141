using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Remit.Authority;
using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>The words of an agreement, made of its clauses, its figures and what was typed.</summary>
/// <param name="Text">The whole text; a place that is not filled stands in it with its question in square brackets.</param>
/// <param name="Unfilled">The places that are not filled, each once; it is offered to nobody while there are any.</param>
/// <param name="Clauses">The versions of clauses that it is made of, in their order.</param>
public sealed record AgreementText(string Text, IReadOnlyList<AgreementPlace> Unfilled, IReadOnlyList<ClauseUse> Clauses)
{
    /// <summary>Composes the text.</summary>
    /// <param name="subject">What is agreed, by whom, under which decision.</param>
    /// <param name="library">The clauses.</param>
    /// <param name="on">The day whose clauses and rules on buying hold.</param>
    public static AgreementText Compose(AgreementSubject subject, ClauseLibrary library, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(library);
        var values = Values(subject);
        List<AgreementPlace> unfilled = [];
        List<ClauseUse> uses = [];
        StringBuilder text = new(Head(subject));
        foreach (var clause in library.On(subject.Kind, on).Where(c => c.When is not { } place || values.GetValueOrDefault(place) is not null))
        {
            uses.Add(new(clause.Key, clause.Id, library.NumberOf(clause), clause.From));
            text.Append(CultureInfo.InvariantCulture, $"\n{uses.Count}. {clause.Heading}\n{Fill(clause.Text, values, unfilled)}\n");
        }

        text.Append(Schedule(subject, uses));
        return new(text.ToString(), [.. unfilled.Distinct()], uses);
    }

    /// <summary>The places that a drafter of a kind of agreement types answers for, in the order in which they are asked.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="library">The clauses.</param>
    /// <param name="on">The day whose clauses hold.</param>
    public static IReadOnlyList<AgreementPlace> Questions(AgreementKind kind, ClauseLibrary library, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(library);
        var used = library.On(kind, on).SelectMany(c => c.Places).ToHashSet();
        return [.. AgreementPlaces.All.Where(p => p.Source == PlaceSource.Typed && used.Contains(p.Name))];
    }

    /// <summary>The SHA-256 of a text, in hexadecimal.</summary>
    /// <param name="text">The text, to the character.</param>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Head(AgreementSubject subject)
    {
        StringBuilder head = new($"{AgreementKinds.InWords(subject.Kind)}: {subject.Terms.Title}\nReference {subject.Reference}\n");
        if (subject.Varies is { } earlier)
        {
            head.Append(CultureInfo.InvariantCulture, $"This varies {earlier}, and takes its place when every party has signed\n");
        }

        head.Append("\nParties\n");
        foreach (var (name, i) in subject.Terms.Partners.Select(p => p.Name).Prepend(subject.Authority).Select((n, i) => (n, i + 1)))
        {
            head.Append(CultureInfo.InvariantCulture, $"({i}) {name}{(i == 1 ? ", the authority" : "")}\n");
        }

        return head.ToString();
    }

    private static string Schedule(AgreementSubject subject, IReadOnlyList<ClauseUse> uses)
    {
        StringBuilder text = new();
        if (subject.Terms.Figures.Count > 0)
        {
            text.Append("\nFigures\n");
            foreach (var figure in subject.Terms.Figures)
            {
                var line = subject.Cover.LineOf(figure);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{line?.Name ?? figure.Unit}: {figure.InWords}, of {line?.Say(line.Approved) ?? "nothing"} approved\n"
                );
            }
        }

        if (subject.Terms.Payment is { } payment && subject.Terms.Amount > Money.Zero)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nWhat the money is\nIt is {PaymentChoice.InWords(payment.Kind)}: {payment.Reason}\n");
        }

        text.Append("\nClauses\n");
        foreach (var use in uses)
        {
            text.Append(CultureInfo.InvariantCulture, $"{use.Key}, version {use.Number}, in force from {DayWords.Of(use.From)}\n");
        }

        return text.ToString();
    }

    private static Dictionary<string, string?> Values(AgreementSubject subject)
    {
        var (terms, cover) = (subject.Terms, subject.Cover);
        var money = terms.Figures.Where(f => f.IsMoney).ToList();
        var lines = money.Select(cover.LineOf).OfType<CoverLine>().ToList();
        var shares = lines.Select(l => l.Share).Distinct().ToList();
        Dictionary<string, string?> values = new()
        {
            ["authority"] = Or(subject.Authority),
            ["partners"] = Or(FormWords.List([.. terms.Partners.Select(p => p.Name)])),
            ["first-day"] = terms.FirstDay is { } first ? DayWords.Of(first) : null,
            ["last-day"] = terms.LastDay is { } last ? DayWords.Of(last) : null,
            ["decision"] = cover.Code,
            ["decision-title"] = cover.Title,
            ["decision-day"] = DayWords.Of(cover.SignedOn),
            ["vat"] = Or(terms.Vat),
            ["stop"] = cover.StopOptions.Count == 0 ? null : string.Join(' ', cover.StopOptions.Select(Say)),
            ["limit"] = cover.Lines.Where(l => !l.IsMoney).Select(l => l.Say(l.Approved)).ToList() is { Count: > 0 } limits
                ? FormWords.List(limits)
                : null,
            ["amount"] = money.Count == 0 ? null : terms.Amount.ToString(),
            ["amounts"] =
                money.Count == 0
                    ? null
                    : FormWords.List([
                        .. money.GroupBy(f => f.Year).Select(g => $"{new Money(g.Sum(f => f.Amount))}{(g.Key is { } year ? $" in {year}" : "")}"),
                    ]),
            ["cap"] =
                lines.Count == 0 ? null : new Money(cover.Lines.Where(l => l is { IsMoney: true, ByAnother: false }).Sum(l => l.Approved)).ToString(),
            ["funders"] = lines.Count == 0 ? null : FormWords.List([.. lines.Select(l => l.Funder).Where(f => f.Length > 0).Distinct()]),
            ["share"] = shares is [{ } share] ? share.ToString("0.######", CultureInfo.InvariantCulture) : null,
            ["count"] = terms.Figures.Where(f => !f.IsMoney).Select(f => f.InWords).ToList() is { Count: > 0 } counts ? FormWords.List(counts) : null,
            ["route"] = Or(terms.Buying?.InWords(subject.Rules)),
        };
        foreach (var place in AgreementPlaces.All.Where(p => p.Source == PlaceSource.Typed))
        {
            values[place.Name] = Answer(place, terms.Answers.GetValueOrDefault(place.Name));
        }

        return values;
    }

    /// <summary>A typed answer as it stands in the text; null when it does not answer.</summary>
    private static string? Answer(AgreementPlace place, string? typed) =>
        place.Kind switch
        {
            AnswerKind.Money => Money.TryParse(typed, out var amount) && amount > Money.Zero ? amount.ToString() : null,
            AnswerKind.Number => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
            _ => Or(typed)?.ReplaceLineEndings("\n"),
        };

    /// <summary>Puts the values in, with the full stop that the sentence around each asks for.</summary>
    private static string Fill(string text, Dictionary<string, string?> values, List<AgreementPlace> unfilled) =>
        ClauseVersion
            .Place()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    if (values.GetValueOrDefault(name) is not { } value)
                    {
                        var place = AgreementPlaces.Named(name) ?? new(name, name, PlaceSource.Typed, "");
                        unfilled.Add(place);
                        return $"[{place.Label}]";
                    }

                    var after = text[(match.Index + match.Length)..];
                    return after.StartsWith('.') ? value.TrimEnd('.')
                        : after.Trim().Length == 0 || after is [' ', >= 'A' and <= 'Z', ..] ? Ended(value)
                        : value;
                }
            );

    private static string Ended(string value) => value[^1] is '.' or '!' or '?' ? value : $"{value}.";

    private static string Say(StopOption option) =>
        Ended(
            option.What
                + (option.NoticeBy is { } notice ? $", with notice by {DayWords.Of(notice)}" : "")
                + (option.EndsOn is { } end ? $", ending on {DayWords.Of(end)}" : "")
        );

    private static string? Or(string? text) => FormWords.OrNull(text);
}

/// <summary>What is agreed, by whom, under which decision.</summary>
/// <param name="Kind">What the agreement is.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Authority">The authority’s name.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Cover">What the decision lets it promise.</param>
public sealed record AgreementSubject(AgreementKind Kind, string Reference, string Authority, AgreementTerms Terms, DecisionCover Cover)
{
    /// <summary>The reference of the agreement that it varies; null when it varies none.</summary>
    public string? Varies { get; init; }

    /// <summary>The rules on buying of the day; null when none are held.</summary>
    public BuyingRules? Rules { get; init; }

    /// <summary>What the agreement that it varies holds of each line.</summary>
    public IReadOnlyDictionary<Guid, long>? Held { get; init; }

    /// <summary>Why it may not be offered as it stands: what is missing, and what the decision does not cover; empty when it may.</summary>
    /// <param name="text">What <see cref="AgreementText.Compose"/> made of it.</param>
    public IReadOnlyList<Breach> WhyNotOffer(AgreementText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. Terms.WhyNotHold(Kind),
            .. Cover.WhyNotCover(Terms, Held),
            .. Terms.Buying is { } buying && Kind == AgreementKind.Contract ? buying.WhyNotBuy(Terms.Amount, Rules) : [],
            // parties, term and how it was bought are asked for above
            .. text
                .Unfilled.Where(p => p.Source != PlaceSource.Agreement)
                .Select(p => new Breach("agreements.unfilled", $"“{p.Label}” is not filled in. {p.Hint}")),
        ];
    }
}
