using System.ComponentModel.DataAnnotations;
using Remit.Rules;

namespace Remit.Publications.Pages;

/// <summary>An entry of the forward plan as it is typed.</summary>
internal sealed class PlanForm
{
    [Display(Name = "What is to be decided")]
    public string? What { get; set; }

    [Display(Name = "Who decides")]
    public string? DecisionMaker { get; set; }

    [Display(Name = "Not before")]
    public DateOnly? NotBefore { get; set; }

    [Display(Name = "Whom people can ask")]
    public string? Contact { get; set; }

    [Display(Name = "Key decision")]
    public bool IsKey { get; set; }

    [Display(Name = "Urgency")]
    public PlanUrgency Urgency { get; set; }

    [Display(Name = "Why it cannot wait, and who was told or agreed")]
    public string? UrgencyReason { get; set; }

    public static PlanForm Of(PlanDetails details) =>
        new()
        {
            What = details.What,
            DecisionMaker = details.DecisionMaker,
            NotBefore = details.NotBefore,
            Contact = details.Contact,
            IsKey = details.IsKey,
            Urgency = details.Urgency,
            UrgencyReason = details.UrgencyReason,
        };

    public PlanDetails ToDetails(bool givesNotice) =>
        new(
            What?.Trim() ?? "",
            DecisionMaker?.Trim() ?? "",
            NotBefore ?? DateOnly.MinValue,
            Contact?.Trim() ?? "",
            givesNotice && IsKey,
            givesNotice && IsKey ? Urgency : PlanUrgency.None,
            givesNotice && IsKey && Urgency != PlanUrgency.None ? UrgencyReason?.Trim() : null
        );

    /// <summary>The field that a breach is about.</summary>
    public static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "publications.plan-what" => nameof(What),
            "publications.plan-who" => nameof(DecisionMaker),
            "publications.plan-contact" => nameof(Contact),
            "publications.plan-day" or "publications.notice-too-short" => nameof(NotBefore),
            "publications.urgency-without-reason" => nameof(UrgencyReason),
            _ => "",
        };
}
