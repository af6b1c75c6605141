using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Forms;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>The envelope that a signature opens, in the transaction of the signature.</summary>
internal static class SignedEnvelopes
{
    extension(RemitDb db)
    {
        /// <summary>Why the envelope of a form could not be opened if it were signed now; empty when it could, and when there is nothing to keep one of.</summary>
        /// <param name="code">The form's code.</param>
        /// <param name="on">The day of signature.</param>
        /// <param name="approved">The form as it would be approved.</param>
        /// <param name="conditions">Conditions under which it would be.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<IReadOnlyList<Breach>> WhyNotOpenSignedAsync(
            string code,
            DateOnly on,
            FormContent approved,
            IReadOnlyList<string> conditions,
            CancellationToken cancellation
        )
        {
            var (terms, breaches) = await TermsAsync(db, code, on, approved, conditions, cancellation);
            return breaches.Count > 0 || terms.Lines.Count == 0 ? breaches : await db.WhyNotOpenAsync(terms, on, cancellation);
        }

        /// <summary>Opens the envelope of a form that has just been signed; does nothing where it allows neither money nor things.</summary>
        /// <param name="signed">What was signed.</param>
        /// <param name="poster">Who signed.</param>
        /// <param name="writing">The open transaction, in which the caller saves.</param>
        /// <param name="cancellation">Gives up before the commit.</param>
        /// <exception cref="RuleBreachedException">Nobody asked <see cref="WhyNotOpenSignedAsync"/>.</exception>
        public async Task OpenSignedAsync(SignedForm signed, Poster poster, Writing writing, CancellationToken cancellation)
        {
            var (terms, breaches) = await TermsAsync(db, signed.Code, signed.On, signed.Withheld.Content, signed.Statement.Conditions, cancellation);
            Breach.ThrowIfAny(breaches);
            if (terms.Lines.Count > 0)
            {
                Breach.ThrowIfAny((await db.OpenEnvelopeAsync(terms with { SignedFormId = signed.Id }, poster, writing, cancellation)).Breaches);
            }
        }
    }

    private static async Task<(EnvelopeTerms Terms, IReadOnlyList<Breach> Breaches)> TermsAsync(
        RemitDb db,
        string code,
        DateOnly on,
        FormContent approved,
        IReadOnlyList<string> conditions,
        CancellationToken cancellation
    )
    {
        Dictionary<SpendingLine, Guid> drawn = new(ReferenceEqualityComparer.Instance);
        List<Breach> breaches = [];
        foreach (var line in approved.Money.Lines.Where(l => l.DrawsOn is not null))
        {
            var key = DecisionCode.Key(line.DrawsOn) ?? line.DrawsOn!;
            var envelope = await db.Envelopes.AsNoTracking().Include(e => e.Lines).SingleOrDefaultAsync(e => e.DecisionCode == key, cancellation);
            if (envelope?.Lines.FirstOrDefault(l => l.IsCash && (l.Year is null || l.Year == line.Year)) is { } from)
            {
                drawn.Add(line, from.Id);
            }
            else
            {
                breaches.Add(
                    new(
                        "envelopes.nothing-to-draw-on",
                        $"{line.DrawsOn} has no envelope with money of {line.Year}: {line.Amount} cannot be drawn from it"
                    )
                );
            }
        }

        return (EnvelopeTerms.Of(code, on, approved, conditions, line => drawn.TryGetValue(line, out var id) ? id : null), breaches);
    }
}
