namespace Remit.Forms;

/// <summary>What an authority asks of its forms, and where it keeps what is handed in with them: <c>Remit:Forms</c> and <c>Remit:Documents</c>.</summary>
internal sealed class FormRules(IConfiguration configuration)
{
    /// <summary>Whether alternatives considered and rejected must be recorded, as councils must for officers' decisions.</summary>
    /// <remarks>Source: SI 2012/2089, regulation 13.</remarks>
    public bool AlternativesRequired { get; } = configuration.GetValue("Remit:Forms:AlternativesRequired", false);

    /// <summary>What the authority is called as a funder; null when it is not said.</summary>
    public string? Authority { get; } = configuration["Remit:Authority:Name"];

    /// <summary>The folder in which documents are kept; null to keep them in the database.</summary>
    public string? DocumentFolder { get; } = configuration["Remit:Documents:Folder"];

    /// <summary>The command that looks for viruses; null when none is configured.</summary>
    public string? ScanCommand { get; } = configuration["Remit:Documents:Scan"];

    /// <summary>The largest document, in bytes.</summary>
    public long DocumentBytes { get; } = configuration.GetValue("Remit:Documents:Megabytes", 20) * 1024L * 1024L;

    /// <summary>How long a scan may take.</summary>
    public TimeSpan ScanTime { get; } = TimeSpan.FromSeconds(configuration.GetValue("Remit:Documents:ScanSeconds", 30));
}
