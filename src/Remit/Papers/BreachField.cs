using Remit.Decisions;
using Remit.Rules;

namespace Remit.Papers;

/// <summary>Which field of the review a reason against the register is about.</summary>
internal static class BreachField
{
    /// <summary>The name of the field in <see cref="ReviewForm"/>; the title's where none is nearer.</summary>
    public static string Of(Breach breach, ReviewForm form) =>
        breach.Code switch
        {
            "decisions.publisher-missing" => nameof(form.Publisher),
            "decisions.code-empty" => nameof(form.Code),
            "decisions.signed-in-the-future" => nameof(form.DateSigned),
            "decisions.published-in-the-future" => nameof(form.DatePublished),
            "decisions.approved-unclear" => nameof(form.Approved),
            "decisions.range-backwards" => First(form.Sums.Count, nameof(form.Sums), nameof(SumRow.Maximum)),
            "decisions.citation-empty" or "decisions.cites-itself" or "decisions.cited-twice" => Cited(breach, form),
            "decisions.address-not-web" => Address(breach, form),
            "decisions.line-too-long" or "decisions.control-characters" => Named(breach),
            _ => nameof(form.Title),
        };

    private static string Cited(Breach breach, ReviewForm form)
    {
        var at = form.Cites.FindLastIndex(c =>
            c.Code is { Length: > 0 } code && breach.Message.Contains(code.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        return $"{nameof(form.Cites)}[{Math.Max(at, 0)}].{nameof(CitationRow.Code)}";
    }

    private static string Address(Breach breach, ReviewForm form)
    {
        var at = form.Documents.FindIndex(d =>
            d.Address is { Length: > 0 } address && breach.Message.Contains(address.Trim(), StringComparison.Ordinal)
        );
        return at < 0 ? nameof(form.SourceAddress) : $"{nameof(form.Documents)}[{at}].{nameof(DocumentRow.Address)}";
    }

    /// <summary>The field whose name a message begins with: "The role shown has …".</summary>
    private static string Named(Breach breach) =>
        FactSheet.All.FirstOrDefault(f => breach.Message.StartsWith($"The {f.Field}", StringComparison.OrdinalIgnoreCase))?.FormField
        ?? nameof(ReviewForm.SourceAddress);

    private static string First(int rows, string list, string field) => rows == 0 ? list : $"{list}[0].{field}";
}
