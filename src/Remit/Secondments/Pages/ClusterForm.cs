using System.ComponentModel.DataAnnotations;

namespace Remit.Secondments.Pages;

/// <summary>A page on which a cluster is entered or changed.</summary>
internal interface IClusterFormPage
{
    ClusterForm Form { get; }
}

/// <summary>What somebody enters of a cluster.</summary>
internal sealed class ClusterForm
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "What binds its members?")]
    public string? About { get; set; }

    [Display(Name = "Sectors")]
    public string? Sectors { get; set; }

    public static ClusterForm Of(ClusterDetails details) =>
        new()
        {
            Name = details.Name,
            About = details.About,
            Sectors = string.Join('\n', details.Sectors),
        };

    public ClusterDetails ToDetails() => new(Name?.Trim() ?? "", About?.Trim() ?? "", SecondmentWords.Lines(Sectors));

    /// <summary>The field that a reason against a cluster concerns.</summary>
    public static string FieldOf(string code) =>
        code switch
        {
            "secondments.cluster-without-name" or "secondments.cluster-name-taken" => "Form.Name",
            "secondments.cluster-without-words" => "Form.About",
            "secondments.cluster-without-sectors" or "secondments.sector-twice" or "secondments.sector-in-use" => "Form.Sectors",
            _ => "",
        };
}
