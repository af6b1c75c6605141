using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Linting;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>The approver's page: all that is needed to decide, who may sign and why, and the signature itself.</summary>
internal sealed class SignFormModel(RemitDb db, TimeProvider clock, RouteMail mail, RouteRules rules) : RoutePage(db, clock, mail)
{
    [BindProperty]
    public SigningInput Input { get; set; } = new();

    /// <summary>Who may sign the form as it was brought.</summary>
    public AuthorityAnswer Answer { get; private set; } = null!;

    /// <summary>All advice with what changed since it was given.</summary>
    public IReadOnlyList<AdviceView> Given { get; private set; } = [];

    /// <summary>What the form says, as far as this person may read it.</summary>
    public IReadOnlyList<FormReport> Text { get; private set; } = [];

    /// <summary>What the linter finds that asks for a reason; advice that is missing or stale stands under what is missing.</summary>
    public IReadOnlyList<FormFinding> Findings { get; private set; } = [];

    public FormTotals Totals => FormTotals.Of(Form.Content);

    /// <summary>What stands against a signature by anybody: advice, review, conditions, public access.</summary>
    public IReadOnlyList<Breach> NotReady => [.. Form.WhyNotReady(), .. Publication.WhyNotSign(Form.Content, Today), .. WhyTooSoon];

    /// <summary>Why this person may not sign, whatever the state of the form.</summary>
    public IReadOnlyList<Breach> NotYou { get; private set; } = [];

    public bool MaySign => IsOpen && NotYou.Count == 0 && NotReady.Count == 0;

    public bool IsOpen => Form.Status is FormStatus.Advice or FormStatus.Review or FormStatus.Signature;

    /// <summary>Its entry in the forward plan; null when it has none that stands.</summary>
    public PlannedDecision? Planned { get; private set; }

    /// <summary>Why notice of it was not given for long enough; empty when it was, or none is needed.</summary>
    private IReadOnlyList<Breach> WhyTooSoon => Planned?.WhyNotDecide(Today) ?? [];

    protected override Role? ActingAs => Role.Approver;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Input.Hash = Form.Hash;
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var terms = Input.ToTerms(Form, ModelState, nameof(Input));
        if (!Input.Confirms)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Confirms)}", "Confirm what you sign");
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellation);
        }

        var breaches = await SignAsync(terms, cancellation);
        if (breaches.Count == 0 || Form.Signature?.PersonId == Officer?.PersonId)
        {
            return Redirect(RouteUrls.Signed(Id)); // a form that was sent twice is signed once, and the second answer is the first
        }

        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], SigningInput.FieldOf(breach, nameof(Input)));
        }

        if (breaches.Any(b => b.Code == "forms.changed-meanwhile"))
        {
            Input.Hash = Form.Hash;
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Hash)}");
        }

        return await ShowAsync(cancellation);
    }

    private Task<IReadOnlyList<Breach>> SignAsync(SigningTerms terms, CancellationToken cancellation)
    {
        SignedForm? signed = null;
        return ActAsync(
            "signed a form",
            terms.Reason,
            async by =>
            {
                var approved = PartApproval.WhyNot(Form.Content, terms).Count == 0 ? PartApproval.Of(Form.Content, terms) : Form.Content;
                var answer = await Db.WhoMaySignAsync(Form, approved, Today, cancellation);
                var signatory = answer.SignatoryOf(by, Roster);
                IReadOnlyList<Breach> whyNot =
                [
                    .. Form.WhyNotSign(signatory, terms),
                    .. Publication.WhyNotSign(approved, Today),
                    .. WhyTooSoon,
                    .. await Db.WhyNotOpenSignedAsync(Form.Code, Today, approved, terms.Conditions, cancellation),
                ];
                if (whyNot.Count > 0)
                {
                    return whyNot;
                }

                signed = Form.Sign(signatory, terms, Today, Now);
                await Db.KeepSignedAsync(Form, signed, answer, Today, OpenWriting, cancellation);
                return [];
            },
            () =>
                new
                {
                    Form.Code,
                    signed!.Hash,
                    Form = Form.Hash,
                    Form.Signature!.Level,
                    Form.Signature.Post,
                    Form.Signature.IsInPart,
                    Form.Signature.IsConditional,
                    Form.Signature.IsRetrospective,
                },
            cancellation
        );
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        Planned = await Db.PlannedOfAsync(Id, cancellation) is { IsOpen: true } planned ? planned : null;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (Form.Signature is not null)
        {
            return Redirect(RouteUrls.Signed(Id));
        }

        Answer = await Db.WhoMaySignAsync(Form, Form.Content, Today, cancellation);
        var found = RouteFindings
            .Of(Form, Answer, rules.For(Form.Content.Basics.Level), Today)
            .Where(f => f.Finding.Severity == Severity.NeedsReason);
        Findings = [.. found, .. FormFinding.Of(Form).Where(f => f.Asks)];
        if (Officer is { } officer)
        {
            var signatory = Answer.SignatoryOf(officer, Roster);
            NotYou = [.. Form.WhyNotBoth(officer.PersonId, officer.Name), .. signatory.Breaches];
        }

        var seesPart2 = Officer is { } reader && (RouteReaders.MayReadPart2(Form, reader) || (IsOpen && Answer.PowerOf(reader.PersonId) is not null));
        if (seesPart2 && RouteReaders.HasPart2(Form))
        {
            await Db.ReadConfidentialAsync(User, Subject, "Part 2", Now, cancellation);
        }

        Input.Prepare(Form);
        Text = FormReport.Of(seesPart2 ? Form.Content : FormJson.Public(Form.Content));
        Given = await AdviceView.OfAsync(Db, Form, seesPart2, cancellation);
        return Page();
    }
}
