using Remit.Rules;

namespace Remit.Agreements;

// The reasons that stand against signing and ending.
public sealed partial class Agreement
{
    private IEnumerable<Breach> WhyNotFor(AgreementSignatory signatory)
    {
        var (party, who) = (signatory.OrganisationId, signatory.Name);
        if (party is { } partner && _partners.All(p => p.OrganisationId != partner))
        {
            yield return new("agreements.no-party", $"{signatory.Organisation} is no party to it");
        }
        else if (Standing.FirstOrDefault(s => s.OrganisationId == party) is { } signed)
        {
            yield return new("agreements.signed-already", $"{signed.Name} has signed it for {signed.Organisation} already");
        }

        if (party is null && _drafterIds.Contains(signatory.PersonId))
        {
            yield return new("agreements.separation", $"{who} wrote in it: nobody signs for the authority what they drafted", "Separation of duties");
        }

        if (Standing.FirstOrDefault(s => s.PersonId == signatory.PersonId && s.OrganisationId != party) is { } other)
        {
            yield return new(
                "agreements.both-sides",
                $"{who} has signed it for {other.Organisation}: nobody signs for two parties",
                "Separation of duties"
            );
        }
    }

    private static IEnumerable<Breach> WhyNotThatKind(AgreementEndingKind kind) =>
        kind is AgreementEndingKind.Together or AgreementEndingKind.Notice or AgreementEndingKind.Broken or AgreementEndingKind.Stopped
            ? []
            : [new("agreements.no-such-ending", "Choose how it is ended")];

    private IEnumerable<Breach> WhyNotThen(EndingDraft draft, DateOnly on)
    {
        if (draft.LastDay is not { } last)
        {
            yield return new("agreements.no-last-day", "Enter the last day on which it holds");
            yield break;
        }

        if (last >= LastDay)
        {
            yield return new("agreements.not-early", $"It ends by itself on {DayWords.Of(LastDay.Value)}: an earlier day ends it early");
        }

        // what ends before it begins holds on no day: its last day is the day before the first
        if (last < FirstDay?.AddDays(-1))
        {
            yield return new(
                "agreements.before-first",
                $"Its first day is {DayWords.Of(FirstDay.Value)}: where it never begins, enter {DayWords.Of(FirstDay.Value.AddDays(-1))}"
            );
        }

        if (draft.Kind != AgreementEndingKind.Notice)
        {
            yield break;
        }

        if (draft.NoticeOn is not { } notice || notice > on)
        {
            yield return new("agreements.no-notice-day", "Enter the day on which notice was given, today or before");
        }
        else if (Terms.NoticeDays is { } days && last < notice.AddDays(days))
        {
            yield return new(
                "agreements.notice-too-short",
                $"It asks for {days} days’ notice: given on {DayWords.Of(notice)}, it ends on {DayWords.Of(notice.AddDays(days))} at the earliest"
            );
        }
    }

    private static IReadOnlyList<Breach> WhyWithoutReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? [new("agreements.no-reason", "Enter why")] : [];
}
