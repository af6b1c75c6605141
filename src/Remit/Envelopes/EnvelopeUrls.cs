using System.Globalization;

namespace Remit.Envelopes;

/// <summary>The addresses of envelopes.</summary>
internal static class EnvelopeUrls
{
    public const string ListRoute = "/envelopes";
    public const string EnvelopeRoute = "/envelopes/{code}";
    public const string OpeningRoute = "/envelopes/{code}/opening";
    public const string LineRoute = "/envelopes/{code}/lines/{place:int}";
    public const string NewCommitmentRoute = "/envelopes/{code}/lines/{place:int}/commitment";
    public const string ForecastRoute = "/envelopes/{code}/lines/{place:int}/forecast";
    public const string MoveRoute = "/envelopes/{code}/lines/{place:int}/move";
    public const string CommitmentRoute = "/envelopes/{code}/commitments/{id:guid}";
    public const string ReversalRoute = "/envelopes/{code}/acts/{id:guid}/reversal";
    public const string ConditionRoute = "/envelopes/{code}/conditions/{place:int}";
    public const string OptionRoute = "/envelopes/{code}/options/{place:int}";
    public const string YearRoute = "/envelopes/{code}/years/{year}";

    public const string ApiCommitmentsRoute = "/api/v1/envelopes/{code}/lines/{place:int}/commitments";
    public const string ApiCommitmentRoute = "/api/v1/envelopes/{code}/commitments/{id:guid}";
    public const string ApiVariationsRoute = "/api/v1/envelopes/{code}/commitments/{id:guid}/variations";
    public const string ApiReleasesRoute = "/api/v1/envelopes/{code}/commitments/{id:guid}/releases";
    public const string ApiActRoute = "/api/v1/envelopes/{code}/acts/{id:guid}";

    /// <summary>A commitment, for programs.</summary>
    public static string ApiCommitment(string code, Guid id) => $"/api/v1/envelopes/{Uri.EscapeDataString(code)}/commitments/{id}";

    /// <summary>An act of the ledger, for programs.</summary>
    public static string ApiAct(string code, Guid id) => $"/api/v1/envelopes/{Uri.EscapeDataString(code)}/acts/{id}";

    /// <summary>The envelope of a decision.</summary>
    public static string Envelope(string code) => $"{ListRoute}/{Uri.EscapeDataString(code)}";

    /// <summary>The page on which the envelope of a decision on the register is opened.</summary>
    public static string Opening(string code) => $"{Envelope(code)}/opening";

    /// <summary>A line of an envelope.</summary>
    public static string Line(string code, int place) => string.Create(CultureInfo.InvariantCulture, $"{Envelope(code)}/lines/{place}");

    /// <summary>The page on which something is committed on a line.</summary>
    public static string NewCommitment(string code, int place) => $"{Line(code, place)}/commitment";

    /// <summary>The page on which a line's forecast is given.</summary>
    public static string Forecast(string code, int place) => $"{Line(code, place)}/forecast";

    /// <summary>The page on which what is left of a line is moved.</summary>
    public static string Move(string code, int place) => $"{Line(code, place)}/move";

    /// <summary>A commitment.</summary>
    public static string Commitment(string code, Guid id) => $"{Envelope(code)}/commitments/{id}";

    /// <summary>The page on which an act is undone.</summary>
    public static string Reversal(string code, Guid actId) => $"{Envelope(code)}/acts/{actId}/reversal";

    /// <summary>The page on which a condition is noted as met.</summary>
    public static string Condition(string code, int place) => string.Create(CultureInfo.InvariantCulture, $"{Envelope(code)}/conditions/{place}");

    /// <summary>The page on which an option to stop is used or let go.</summary>
    public static string Option(string code, int place) => string.Create(CultureInfo.InvariantCulture, $"{Envelope(code)}/options/{place}");

    /// <summary>A financial year of an envelope: its budget, its closing.</summary>
    public static string Year(string code, Finance.FinancialYear year) => $"{Envelope(code)}/years/{year}";
}
