using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.References;

public sealed class DecisionReferenceTests
{
    [Theory]
    [InlineData("see MD2373.", "MD2373", "MD2373")]
    [InlineData("see\nMD\u00a02373–signed", "MD\u00a02373", "MD2373")]
    [InlineData("under (MD)3307", "(MD)3307", "MD3307")]
    [InlineData("ADD2155Digital", "ADD2155", "ADD2155")]
    [InlineData("PCD 7", "PCD 7", "PCD 7")]
    [InlineData("DAR 214 was signed", "DAR 214", "DAR214")]
    [InlineData("LFC-0406x-D", "LFC-0406x-D", "LFC-0406x-D")]
    [InlineData("Our reference: KL/22/014", "KL/22/014", "KL/22/014")]
    [InlineData("ref: 1085", "1085", "1085")]
    public void A_code_is_found_with_its_place(string text, string words, string code)
    {
        var mention = Assert.Single(DecisionReference.FindAll(text));
        Assert.Equal(words, text.Substring(mention.Start, mention.Length));
        Assert.Equal(code, mention.Reference!.Code);
    }

    [Theory]
    [InlineData("MDA and MDs")]
    [InlineData("the ADD of 12 March")]
    [InlineData("via ADD 1.1 Background")]
    [InlineData("an MA 2012 from Leeds")]
    [InlineData("DD10 8AB")]
    [InlineData("the MD5 of the file")]
    [InlineData("MD2,163")]
    [InlineData("LFC-24-098y")]
    [InlineData("AMD2373")]
    [InlineData("D43751")] // no label says what it is
    [InlineData("reference: 12/03/2018")]
    [InlineData("DMPCD 2016")]
    public void Look_alikes_are_not_codes(string text) => Assert.Empty(DecisionReference.FindAll(text));

    [Theory]
    [InlineData("MD2373 and 2461 and 15%", "MD2373 MD2461")]
    [InlineData("MD2373, 2461.", "MD2373 MD2461")]
    [InlineData("MD2373 and 2019.", "MD2373")] // may be a year
    [InlineData("MD2373 and 150 homes", "MD2373")]
    public void Numbers_after_a_code_share_its_letters(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', DecisionReference.FindAll(text).Select(m => m.Reference!.Code)));

    [Theory]
    [InlineData("ADD22S3")]
    [InlineData("MD23l3")]
    [InlineData("DD2O92")]
    [InlineData("MDB373")]
    [InlineData("MD 2I63")]
    public void A_damaged_code_is_reported_and_never_mended(string text)
    {
        var mention = Assert.Single(DecisionReference.FindAll($"under {text} of"));
        Assert.True(mention.IsDamaged);
        Assert.Contains("stands where a digit should", mention.Damage, StringComparison.Ordinal);
        Assert.False(DecisionReference.TryParse(text, out var reference, out var refusal));
        Assert.Null(reference);
        Assert.Equal("references.damaged-code", refusal.Code);
    }

    [Theory]
    [InlineData("md 2373", "MD2373")]
    [InlineData("(MD)3307", "MD3307")]
    [InlineData("Mayoral Decision (MD) 3274", "MD3274")]
    [InlineData("pcd697", "PCD 697")]
    [InlineData("DMPCD 2016 16", "DMPCD 2016/16")]
    [InlineData("CEOD 35 - 2024", "CEOD 35/2024")]
    [InlineData("lfc-0406-d", "LFC-0406-D")]
    [InlineData("CR/513/03/22", "CR/513/03/22")]
    [InlineData("18/00046", "18/00046")]
    [InlineData("d43751", "D43751")]
    public void A_code_that_stands_alone_is_read(string text, string code)
    {
        Assert.True(DecisionReference.TryParse(text, out var reference));
        Assert.Equal(code, reference.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MDA")]
    [InlineData("this ADD")]
    [InlineData("MD2373 and MD2461")]
    [InlineData("LFC-24-098y")]
    [InlineData("12/03/2018")]
    public void Anything_else_is_refused_with_a_reason(string text)
    {
        Assert.False(DecisionReference.TryParse(text, out _, out var refusal));
        Assert.Equal("references.no-code", refusal.Code);
    }

    [Fact]
    public void Any_text_gives_places_within_it_in_order() =>
        Prop.ForAll(
                Arbitraries.AnyText,
                text =>
                {
                    var end = 0;
                    var isRead = DecisionReference.TryParse(text, out var alone, out var refusal);
                    return isRead == alone is not null
                        && isRead == refusal is null
                        && DecisionReference
                            .FindAll(text)
                            .All(m => m.Start >= end && m.Length > 0 && (end = m.End) <= text.Length && m.IsDamaged == m.Damage is not null);
                }
            )
            .QuickCheckThrowOnFailure();
}
