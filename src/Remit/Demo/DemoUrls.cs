namespace Remit.Demo;

/// <summary>The addresses that only the demo has.</summary>
internal static class DemoUrls
{
    /// <summary>Where its clock is moved.</summary>
    public const string Clock = "/demo/clock";

    /// <summary>What it would have sent by mail.</summary>
    public const string Mail = "/demo/mail";

    /// <summary>A message of it.</summary>
    public const string MessageRoute = "/demo/mail/{id:guid}";

    /// <summary>The page that moves the clock, which then leads back.</summary>
    public static string ClockFor(string wanted) => $"{Clock}?wanted={Uri.EscapeDataString(wanted)}";

    /// <summary>A message.</summary>
    public static string Message(Guid id) => $"{Mail}/{id}";
}
