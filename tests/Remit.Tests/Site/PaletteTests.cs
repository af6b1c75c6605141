using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Remit.Site;

/// <summary>The site has its own colours: each pair that stands as text on ground, or marks something that must be seen, has the contrast that WCAG 2.2 asks for.</summary>
public sealed partial class PaletteTests
{
    private const double Text = 4.5;
    private const double Mark = 3;

    private static readonly string Css = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit/wwwroot/assets/site.css"));

    [Theory]
    [InlineData("text", "body-background", Text)]
    [InlineData("secondary-text", "body-background", Text)]
    [InlineData("link", "body-background", Text)]
    [InlineData("link-hover", "body-background", Text)]
    [InlineData("link-visited", "body-background", Text)]
    [InlineData("link-active", "body-background", Text)]
    [InlineData("error", "body-background", Text)]
    [InlineData("success", "body-background", Text)]
    [InlineData("text", "surface-background", Text)]
    [InlineData("surface-text", "surface-background", Text)]
    [InlineData("link", "surface-background", Text)]
    [InlineData("link-visited", "surface-background", Text)]
    [InlineData("link-hover", "surface-background", Text)]
    [InlineData("text", "template-background", Text)]
    [InlineData("link", "template-background", Text)]
    [InlineData("focus-text", "focus", Text)]
    [InlineData("inverse-text", "brand", Text)]
    [InlineData("input-border", "body-background", Mark)]
    [InlineData("brand", "body-background", Mark)]
    public void A_pair_of_the_palette_can_be_told_apart(string front, string ground, double least) =>
        Assert.InRange(Contrast(Functional(front), Functional(ground)), least, 21);

    [Fact]
    public void The_header_stands_in_our_own_colour()
    {
        var header = HeaderGround().Matches(Css).Select(m => m.Groups[1].Value).Last();
        Assert.Equal(Functional("brand"), header);
        Assert.InRange(Contrast("#ffffff", header), Text, 21);
    }

    [Fact]
    public void Names_and_buttons_of_the_persona_bar_can_be_read_on_its_ground()
    {
        var ground = PersonaGround().Match(Css).Groups[1].Value;
        Assert.InRange(Contrast(Functional("text"), ground), Text, 21);
        Assert.InRange(Contrast(Functional("link"), ground), Text, 21);
        Assert.InRange(Contrast(Functional("link-hover"), ground), Text, 21);
    }

    [Fact]
    public void Nothing_that_belongs_to_gov_uk_alone_is_in_the_style_sheet()
    {
        Assert.DoesNotContain("@font-face", Css, StringComparison.Ordinal);
        Assert.DoesNotContain("GDS Transport", Css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void The_contrast_is_reckoned_as_wcag_says(string front, string ground, double expected) =>
        Assert.Equal(expected, Contrast(front, ground), 0.01);

    private static string Functional(string name)
    {
        var found = Regex.Match(Css, $"--govuk-{name}-colour:\\s*(#[0-9a-f]{{3,6}}|[a-z]+)");
        Assert.True(found.Success, $"the style sheet has no colour {name}");
        return found.Groups[1].Value == "white" ? "#ffffff"
            : found.Groups[1].Value == "black" ? "#000000"
            : found.Groups[1].Value;
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour[1..];
        var full = hex.Length == 3 ? string.Concat(hex.Select(c => $"{c}{c}")) : hex;
        double Channel(int at)
        {
            var share = int.Parse(full.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"\.govuk-generic-header\{[^}]*?background:\s*(#[0-9a-f]{3,6})")]
    private static partial Regex HeaderGround();

    [GeneratedRegex(@"\.remit-persona\{[^}]*?background:\s*(#[0-9a-f]{3,6})")]
    private static partial Regex PersonaGround();
}
