namespace Remit.Mail;

/// <summary>A message to be sent with the change that it tells of: <c>db.Post(draft, now)</c> puts it into the outbox, in the same transaction.</summary>
/// <param name="To">The address.</param>
/// <param name="Template">The name of a template in <c>Mail/Templates</c>, without its ending.</param>
/// <param name="Values">What stands in its places: exactly those that the template has. Addresses of pages are whole (<c>SiteAddress</c>).</param>
/// <param name="OnceKey">No two messages bear the same: what is posted again is not sent again.</param>
/// <param name="PersonId">Whom it is for; null when they are no person of this authority.</param>
internal sealed record MailDraft(string To, string Template, IReadOnlyDictionary<string, string> Values, string OnceKey, Guid? PersonId = null);
