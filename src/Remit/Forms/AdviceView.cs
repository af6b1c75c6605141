using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>Advice with what was changed in the text since it was given.</summary>
/// <param name="Advice">The advice.</param>
/// <param name="IsStale">Whether it was given on another text than the one that stands.</param>
/// <param name="IsLast">Whether it is the last word of that adviser's office.</param>
/// <param name="Changes">What was changed since; empty when it is fresh.</param>
/// <param name="SeesPart2">Whether the reader may read what is withheld.</param>
internal sealed record AdviceView(Advice Advice, bool IsStale, bool IsLast, IReadOnlyList<FormDifference> Changes, bool SeesPart2)
{
    /// <summary>All advice on a form, newest first.</summary>
    public static async Task<IReadOnlyList<AdviceView>> OfAsync(RemitDb db, DecisionForm form, bool seesPart2, CancellationToken cancellation)
    {
        int[] revisions = [.. form.Advice.Where(form.IsStale).Select(a => a.Revision).Distinct()];
        var then = await db
            .FormRevisions.AsNoTracking()
            .Where(r => r.FormId == form.Id && revisions.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, r => r.Content, cancellation);
        var last = form.LastAdvice.Select(a => a.Id).ToHashSet();
        return
        [
            .. form
                .Advice.Reverse()
                .Select(a => new AdviceView(
                    a,
                    form.IsStale(a),
                    last.Contains(a.Id),
                    form.IsStale(a) && then.TryGetValue(a.Revision, out var before)
                        ? [.. FormDifference.Between(before, form.Content).Where(d => seesPart2 || !d.IsConfidential)]
                        : [],
                    seesPart2
                )),
        ];
    }
}
