namespace Remit.Payments;

/// <summary>A document that shows something: an invoice, a payslip, a report.</summary>
/// <param name="Id">The document's id in its place.</param>
/// <param name="FileName">The name it is given back under.</param>
/// <param name="Hash">The SHA-256 of its bytes, under which they are kept.</param>
public sealed record EvidenceDocument(Guid Id, string FileName, string Hash);
