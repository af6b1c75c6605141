namespace Remit.PublicLog;

/// <summary>Something in a log that is not as it was written.</summary>
/// <param name="Code">What kind of thing it is, for programs: "log.entry-changed".</param>
/// <param name="Message">What is wrong and where, in a sentence.</param>
public sealed record LogFinding(string Code, string Message);
