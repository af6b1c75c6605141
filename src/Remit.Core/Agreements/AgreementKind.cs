using Remit.Forms;

namespace Remit.Agreements;

/// <summary>What an agreement is.</summary>
/// <remarks>Source: ADD2056 (memorandum, secondment), ADD2253 (secondment), MD2373 (funding, membership, data sharing), ADD2463 (contract).</remarks>
public enum AgreementKind
{
    /// <summary>What the parties mean to do together, without a duty to pay.</summary>
    Memorandum,

    /// <summary>An employer lends a member of its staff to a host.</summary>
    Secondment,

    /// <summary>A grant: money for a purpose, with nothing supplied in return.</summary>
    Funding,

    /// <summary>A purchase of works, supplies or services.</summary>
    Contract,

    /// <summary>An organisation joins and pays a fee.</summary>
    Membership,

    /// <summary>Personal data is shared for a purpose.</summary>
    DataSharing,
}

/// <summary>The kinds in words, and what each means for its money.</summary>
public static class AgreementKinds
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<AgreementKind> All { get; } = Enum.GetValues<AgreementKind>();

    /// <summary>"Funding agreement".</summary>
    /// <param name="kind">The kind.</param>
    public static string InWords(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.Memorandum => "Memorandum of understanding",
            AgreementKind.Secondment => "Secondment agreement",
            AgreementKind.Funding => "Funding agreement",
            AgreementKind.Contract => "Contract",
            AgreementKind.Membership => "Membership agreement",
            _ => "Data sharing agreement",
        };

    /// <summary>The kind as addresses, files and data name it: "data-sharing".</summary>
    /// <param name="kind">The kind.</param>
    public static string SlugOf(AgreementKind kind) => kind == AgreementKind.DataSharing ? "data-sharing" : kind.ToString().ToLowerInvariant();

    /// <summary>The kind that a slug names; null when it names none.</summary>
    /// <param name="slug">The slug.</param>
    public static AgreementKind? Named(string? slug) => All.Where(k => SlugOf(k) == slug).Select(k => (AgreementKind?)k).FirstOrDefault();

    /// <summary>What its money is in law; null where that is open and somebody has to say.</summary>
    /// <param name="kind">The kind.</param>
    public static PaymentKind? PaymentOf(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.Funding => PaymentKind.Grant,
            AgreementKind.Contract => PaymentKind.Contract,
            _ => null,
        };
}
