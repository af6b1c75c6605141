using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Agreements;

/// <summary>Decisions with envelopes, organisations and agreements, on the running program with its people.</summary>
internal static class AgreementSite
{
    public const string YourPost = "Your post";

    private const string Partner = "Canalside Workspace Trust";

    public static readonly DateTime At = new(2018, 10, 8, 9, 0, 0, DateTimeKind.Utc);

    extension(RouteSite site)
    {
        /// <summary>Opens the envelope of a decision like MD2373: £30,000 in 2018/19, £100,000 in each of three years, after an agreement is signed.</summary>
        public Task OpenOfficeAsync(string code, MoneyCertainty later = MoneyCertainty.Approved, params string[] conditions) =>
            site.OpenAsync(
                new(
                    code,
                    "An office of technology",
                    new(2018, 9, 27),
                    [Line(2018, 30_000), Line(2019, 100_000, later), Line(2020, 100_000, later), Line(2021, 100_000, later)]
                )
                {
                    Vat = "No VAT is due",
                    Conditions = conditions,
                    StopOptions = [new("the authority alone may end the funding in 2020/21", new(2020, 9, 30), new(2021, 3, 31))],
                }
            );

        /// <summary>Opens the envelope of a decision.</summary>
        public Task OpenAsync(EnvelopeTerms terms) =>
            site.WithAsync(async db =>
            {
                await using var writing = await db.WriteAsync(default);
                var (_, breaches) = await db.OpenEnvelopeAsync(terms, new(null, "A test", At, new(2018, 10, 8)), writing, default);
                Assert.Empty(breaches);
                await db.SaveAsync(new("A test", "opened an envelope", terms.DecisionCode, null, At), writing, default);
                await writing.CommitAsync(default);
                return true;
            });

        /// <summary>Puts a decision on the public register.</summary>
        public Task PublishAsync(string code) =>
            site.WithAsync(async db =>
            {
                DecisionFacts facts = new()
                {
                    Publisher = "Greater London Authority",
                    Code = code,
                    Title = "An office of technology",
                };
                var outcome = await new BulkRecording(db, new("An officer", At, "A table")).RecordAsync(
                    [new BulkDecision("row 1", facts, _ => facts)],
                    "table.csv"
                );
                Assert.Empty(outcome.Problems);
                return true;
            });

        /// <summary>The organisation that the demo's partner works for, or another.</summary>
        public Task<AgreementPartner> PartnerAsync(string name = Partner) =>
            site.WithAsync(async db =>
            {
                if (await db.Organisations.FirstOrDefaultAsync(o => o.Name == name) is { } known)
                {
                    return new AgreementPartner(known.Id, known.Name);
                }

                PartnerOrganisation organisation = new(new(name, []), new(2016, 1, 1));
                db.Organisations.Add(organisation);
                await db.SaveAsync(new("A test", "entered an organisation", name, null, At));
                return new AgreementPartner(organisation.Id, organisation.Name);
            });

        /// <summary>A draft by the programme officer that lacks nothing: a grant of so many pounds from each year's line.</summary>
        public async Task<Guid> DraftAsync(string code, AgreementPartner partner, params long[] pounds) =>
            await site.DraftAsync(
                code,
                AgreementKind.Funding,
                cover =>
                    new()
                    {
                        Title = $"Funding under {code}",
                        Partners = [partner],
                        FirstDay = new(2018, 11, 1),
                        LastDay = new(2018 + pounds.Length, 3, 31),
                        Figures = [.. pounds.Select((p, i) => Take(cover.Lines[i], p * 100)).Where(f => f.Amount > 0)],
                        Vat = cover.Vat,
                        Payment = new(PaymentKind.Grant, "Nothing is supplied in return"),
                        Meets = [.. cover.Conditions.Select(c => c.Id)],
                    }
            );

        /// <summary>A draft by the programme officer, with an answer to every question that its clauses ask.</summary>
        public Task<Guid> DraftAsync(string code, AgreementKind kind, Func<DecisionCover, AgreementTerms> terms) =>
            site.WithAsync(async db =>
            {
                await using var writing = await db.WriteAsync(default);
                var cover = (await db.CoverAsync(code, default))!;
                var drafter = RouteSite.Persona("programme-officer");
                Agreement agreement = new(await db.NextAgreementReferenceAsync(default), kind, cover, "A draft", drafter, At);
                agreement.Change(terms(cover) with { Answers = Answers(kind) }, 0, drafter, At);
                db.Agreements.Add(agreement);
                await db.SaveAsync(new("A test", "began an agreement", $"agreement {agreement.Id}", null, At), writing, default);
                await writing.CommitAsync(default);
                return agreement.Id;
            });

        /// <summary>Offers a draft as the programme officer.</summary>
        public async Task OfferAsync(Guid id) =>
            RouteSite.Moved(await (await site.OpenAsync("programme-officer", AgreementUrls.Offer(id))).SubmitAsync("Offer it for signature"));

        /// <summary>Signs as a persona; the partner names their post.</summary>
        public async Task<HttpResponseMessage> SignAgreementAsync(Guid id, string persona)
        {
            var page = await site.OpenAsync(persona, AgreementUrls.Signature(id));
            return await Confirmed(page, persona == "partner").SubmitAsync(RouteSite.SignButton(page));
        }

        /// <summary>An agreement that both sides have signed.</summary>
        public async Task<Guid> SignedAsync(string code, params long[] pounds)
        {
            var id = await site.DraftAsync(code, await site.PartnerAsync(), pounds);
            await site.OfferAsync(id);
            RouteSite.Moved(await site.SignAgreementAsync(id, "partner"));
            RouteSite.Moved(await site.SignAgreementAsync(id, "mayor"));
            return id;
        }

        public Task<Agreement> AgreementAsync(Guid id) => site.WithAsync(async db => (await db.FindAgreementAsync(id, default))!);

        /// <summary>What is committed of each line of a decision, in whole pence or things, in their order.</summary>
        public Task<long[]> CommittedAsync(string code) =>
            site.WithAsync(async db => (await db.FindEnvelopeAsync(code, default))!.Lines.Select(l => l.Totals.Committed).ToArray());
    }

    /// <summary>Ticks the confirmation, and names the post where it is asked.</summary>
    public static OpenPage Confirmed(OpenPage page, bool isPartner)
    {
        var label = page.Document.QuerySelectorAll("label").Select(OpenPage.Words).First(l => l.StartsWith("I have read", StringComparison.Ordinal));
        page.Fill((label, "true"));
        return isPartner ? page.Fill((YourPost, "Chief Executive")) : page;
    }

    public static AgreementFigure Take(CoverLine line, long amount) => new(line.Id, line.Unit, line.Year, line.Funder, amount);

    public static LineTerms Line(int year, long pounds, MoneyCertainty certainty = MoneyCertainty.Approved) =>
        new(CoverLine.Pounds, pounds * 100, $"Item 1 allows £{pounds} in {year}")
        {
            Year = new FinancialYear(year),
            Funder = "Greater London Authority",
            Certainty = certainty,
        };

    private static Dictionary<string, string> Answers(AgreementKind kind) =>
        AgreementText
            .Questions(kind, ClauseLibrary.Shipped, new(2018, 10, 8))
            .ToDictionary(
                q => q.Name,
                q =>
                    q.Kind switch
                    {
                        AnswerKind.Money => "£30,000",
                        AnswerKind.Number => "30",
                        _ => $"An answer to {q.Name}",
                    }
            );
}
