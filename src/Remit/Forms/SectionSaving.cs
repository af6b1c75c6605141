using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>What came of saving a section.</summary>
/// <param name="WhyNot">Why it was not saved; empty when it was, or when nothing differed.</param>
internal sealed record SectionSaved(IReadOnlyList<Breach> WhyNot);

/// <summary>Saves a section while others save theirs: each save reads the form as it then stands, so that two people lose nothing of each other.</summary>
internal static class SectionSaving
{
    extension(RemitDb db)
    {
        /// <summary>Saves a section with its revision and its entry in the journal.</summary>
        /// <param name="formId">The form.</param>
        /// <param name="section">The section.</param>
        /// <param name="change">Puts the section into the content as it then stands.</param>
        /// <param name="basedOn">The revision that the writer had before them.</param>
        /// <param name="user">Who writes.</param>
        /// <param name="at">When, in UTC.</param>
        /// <param name="cancellation">Gives up before the commit.</param>
        public async Task<SectionSaved> SaveSectionAsync(
            Guid formId,
            FormSection section,
            Func<FormContent, FormContent> change,
            int basedOn,
            ClaimsPrincipal user,
            DateTime at,
            CancellationToken cancellation
        )
        {
            db.ChangeTracker.Clear();
            await using var writing = await db.WriteAsync(cancellation);
            var form = (await db.FindFormAsync(formId, cancellation))!;
            var reader = new FormReader(user, form);
            if (reader.WhyNotDraft() is { Count: > 0 } notAllowed)
            {
                return new(notAllowed);
            }

            if (form.WhyNotSave(section, basedOn) is { Count: > 0 } whyNot)
            {
                return new(whyNot);
            }

            var personId = reader.PersonId!.Value;
            var typed = await db.SectionTypings.SingleOrDefaultAsync(
                t => t.FormId == formId && t.Section == section && t.PersonId == personId,
                cancellation
            );
            if (typed is not null)
            {
                db.SectionTypings.Remove(typed);
            }

            if (form.Save(section, change(form.Content), basedOn, personId, at) is { } revision)
            {
                db.FormRevisions.Add(revision);
                var what = FormSheets.Of(section).Name;
                await db.SaveAsync(
                    Journal.Entry(user, "changed a form", $"form {formId}", null, at) with
                    {
                        // what it says stands in the revision, Part 2 included: the journal names it by its hash alone
                        After = StorageJson.Write(
                            new
                            {
                                form.Code,
                                Section = what,
                                Revision = revision.Number,
                                revision.Hash,
                            }
                        ),
                    },
                    writing,
                    cancellation
                );
            }
            else
            {
                await db.SaveChangesAsync(cancellation);
            }

            await writing.CommitAsync(cancellation);
            return new([]);
        }

        /// <summary>Keeps what somebody typed and could not save, for them alone. It is nobody's act yet, so the journal does not tell of it.</summary>
        public async Task KeepTypingAsync(SectionTyping typing, CancellationToken cancellation)
        {
            db.ChangeTracker.Clear();
            await using var writing = await db.WriteAsync(cancellation);
            var kept = await db.SectionTypings.SingleOrDefaultAsync(
                t => t.FormId == typing.FormId && t.Section == typing.Section && t.PersonId == typing.PersonId,
                cancellation
            );
            if (kept is null)
            {
                db.SectionTypings.Add(typing);
            }
            else
            {
                (kept.Answers, kept.BasedOn, kept.At) = (typing.Answers, typing.BasedOn, typing.At);
            }

            await db.SaveChangesAsync(cancellation);
            await writing.CommitAsync(cancellation);
        }

        /// <summary>Throws away what somebody typed and did not save.</summary>
        public Task DropTypingAsync(Guid formId, FormSection section, Guid personId, CancellationToken cancellation) =>
            db.SectionTypings.Where(t => t.FormId == formId && t.Section == section && t.PersonId == personId).ExecuteDeleteAsync(cancellation);
    }
}
