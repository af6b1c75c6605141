namespace Remit.Waiting;

/// <summary>Something that a person has to do.</summary>
/// <param name="Key">Stable identity of the task, for calendars and digests: "advice 0190… finance".</param>
/// <param name="What">The task in words, beginning with a verb: "Advise on ADD2253". It leaves the site by mail and calendar, and holds nothing that may not be known outside.</param>
/// <param name="Address">Where it is done, within the site.</param>
/// <param name="Since">When it began to wait, in UTC.</param>
/// <param name="Due">The last day on which it is in time; null when nothing sets one.</param>
/// <param name="About">What it is about, such as the title of a decision that is not public yet: shown on the site alone.</param>
public sealed record WaitingItem(string Key, string What, string Address, DateTime Since, DateOnly? Due, string? About = null);
