namespace Remit.Papers;

/// <summary>Papers of our own to bring: a workshop fund of a made-up programme, as web page, Word, PDF and text, and what goes wrong with them.</summary>
internal static class Examples
{
    /// <summary>A modern page: everything but the signing date.</summary>
    public static string Workshops(string code = "DD2801", string money = "£40,000", string note = "") =>
        $"""
            {code} Workshops for makers

            Key information

            Decision type: Director

            Reference code: {code}

            Date signed:

            Decision by: Jo Example, Executive Director of Skills

            Executive summary

            Makers ask for a place to learn from each other. This decision seeks approval for a year of workshops. It follows MD2311.{note}

            Decision

            That the Executive Director of Skills approves:

            Expenditure of up to {money} in 2021/22 on workshops for makers.

            Part 1: Non-confidential facts and advice

            1. Introduction and background

            1.1 The workshops were tried in three boroughs.

            5. Financial comments

            5.1 The cost of {money} is met from the Skills Budget for 2021/22.

            6. Planned delivery approach and next steps

            Activity

            Timeline

            First workshop

            September 2021

            Closure of the programme

            March 2022
            """;

    /// <summary>A council's page that lists two decisions.</summary>
    public const string Lists = """
        02/03/2021 - Repair of the market roof ref: 2208    Recommendations Approved

        Decision Maker: Cabinet

        Made at meeting: 02/03/2021 - Cabinet

        Decision published: 03/03/2021

        Effective from: 10/03/2021

        Decision:

        The roof is to be repaired.

        Lead officer: A. Sample

        02/03/2021 - Opening hours of the baths ref: 2209    Recommendations Approved

        Decision Maker: Cabinet

        Made at meeting: 02/03/2021 - Cabinet

        Decision published: 03/03/2021

        Effective from: 10/03/2021

        Decision:

        The baths are to open at seven.

        Lead officer: B. Sample
        """;

    /// <summary>A text as a web page, with something in it that must never run.</summary>
    public static string Page(string text) =>
        "<!DOCTYPE html><html><head><title>A decision</title><script>alert('page')</script></head><body><main>"
        + string.Concat(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => $"<p>{l}</p>"))
        + "</main></body></html>";
}
