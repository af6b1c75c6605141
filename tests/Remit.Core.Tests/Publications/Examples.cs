using Remit.Calendars;
using Remit.Finance;
using Remit.Forms;

namespace Remit.Publications;

/// <summary>The training of leaders of 2017, as it could have been signed on any day.</summary>
internal static class Examples
{
    public static PostHolder Director { get; } = new(Guid.CreateVersion7(), "Daniel Hughes", "Assistant Director, Team London");

    public static PostHolder Officer { get; } = new(Guid.CreateVersion7(), "Amara Okafor", "Programme Officer");

    public static PostHolder Governance { get; } = new(Guid.CreateVersion7(), "Grace Adeyemi", "Head of Governance");

    /// <summary>Easter 2018: the Thursday before Good Friday, four in the afternoon in London, where summer time has begun.</summary>
    public static DateTime BeforeEaster { get; } = Utc("2018-03-29T15:00:00Z");

    public static WithholdingGround Commercial { get; } =
        new(
            "s.43(2)",
            "A supplier's prices are not yet agreed",
            "Publishing now would cost the public more than it tells it",
            "Head of Governance",
            new(2018, 10, 1)
        );

    public static WithholdingGround Personal { get; } =
        new("s.40(2)", "It names people who did not take the decision", null, "Data Protection Officer", new(2018, 10, 1));

    public static FormContent Content(
        AskedDeferral? deferral = null,
        IReadOnlyList<WithheldParagraph>? part2 = null,
        IReadOnlyList<FormDocument>? documents = null
    ) =>
        new()
        {
            Basics = new()
            {
                Level = "ADD",
                Title = "Training of digital leaders",
                Directorate = "Resources",
                Summary = "Senior staff of the boroughs learn together.",
            },
            Items = [new("Spending of up to £50,000 on a pilot"), new("An exemption from competition")],
            Money = new()
            {
                Lines =
                [
                    new(
                        new(2017),
                        "The authority",
                        "Corporate contingency",
                        "A training provider",
                        Money.Pounds(30_000),
                        MoneyNature.Revenue,
                        MoneyCertainty.Approved
                    ),
                    new(
                        new(2018),
                        "The authority",
                        "Corporate contingency",
                        "A training provider",
                        Money.Pounds(20_000),
                        MoneyNature.Revenue,
                        MoneyCertainty.SubjectToBudget
                    ),
                    new(new(2018), "The boroughs", null, null, Money.Pounds(5_000), MoneyNature.Revenue, MoneyCertainty.InKind),
                ],
                Procurement = new()
                {
                    Route = "single source",
                    ExemptionGround = "absence of competition",
                    SingleSource = "Only one provider has the course",
                },
            },
            Background = "A first round in 2016 was asked for again.",
            Access = new() { Deferral = deferral, Part2 = part2 ?? [] },
            Sources = new() { Cites = [new("MD2301")], Documents = documents ?? [] },
        };

    public static SignedDecision Signed(DateTime? at = null, FormContent? content = null, string code = "ADD2155") =>
        new(Guid.CreateVersion7(), code, content ?? Content(), Director, Officer, at ?? BeforeEaster);

    public static Publication Publication(DateTime? at = null, FormContent? content = null) =>
        Publications.Publication.ForSigned(Signed(at, content), WorkingDays.England);

    public static DateTime Utc(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Nine in the morning of a day in London's winter, ten in its summer.</summary>
    public static DateTime On(string day) => Utc(day + "T09:00:00Z");
}
