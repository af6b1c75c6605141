using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Changes what the employer says of a nominee, until the call closes; officers put right what came on paper.</summary>
internal sealed class ChangeNominationModel(RemitDb db, TimeProvider clock) : NominationPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadToActAsync(cancellation))
        {
            return NotFound();
        }

        Form = NominationForm.Of(Nomination.Terms);
        MakeRoom();
        Refuses(Nomination.WhyNotChange(Scheme, Nomination.Terms, Today, Sight.IsOfficer).Where(b => NominationForm.FieldOf(b.Code) is null));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadToActAsync(cancellation))
        {
            return NotFound();
        }

        if (Form.ToTerms(ModelState, Scheme) is not { } terms)
        {
            return Page();
        }

        var before = NominateModel.After(Nomination);
        var done = await ActAsync(
            async () =>
            {
                await LoadToActAsync(cancellation);
                if (Nomination.WhyNotChange(Scheme, terms, Today, Sight.IsOfficer) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                Nomination.Change(Scheme, terms, Today, Sight.IsOfficer);
                return [];
            },
            () => Entry("changed a nomination", NominationSubject, null, before, NominateModel.After(Nomination)),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Nomination(Id)) : Page();
    }
}
