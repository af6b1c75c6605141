using Xunit;

namespace Remit.Forms;

public sealed class FormHashTests
{
    private static readonly string Key = new('7', 64);

    [Fact]
    public void Any_change_of_any_value_changes_the_hash()
    {
        var whole = Examples.WholeForm();
        var hashes = FormVariations.Of(whole).Select(v => (v.Path, Hash: FormHash.Of(v.Content, Key))).ToList();
        Assert.InRange(hashes.Count, 150, 1000);
        var unchanged = FormHash.Of(whole, Key);
        Assert.All(hashes, h => Assert.True(h.Hash != unchanged, $"{h.Path} does not enter the hash"));
        Assert.Equal(hashes.Count, hashes.Select(h => h.Hash).Distinct().Count());
    }

    [Fact]
    public void A_content_comes_back_from_its_JSON_to_the_character()
    {
        foreach (var (path, content) in FormVariations.Of(Examples.WholeForm()))
        {
            var json = FormJson.Write(content);
            Assert.True(json == FormJson.Write(FormJson.Read(json)), path);
        }
    }

    [Fact]
    public void The_public_part_with_the_hash_of_the_rest_gives_the_hash_of_the_whole()
    {
        var whole = Examples.WholeForm();
        Assert.Equal(FormHash.Of(whole, Key), FormHash.Of(FormJson.PublicPart(whole), FormHash.Part2Hash(whole, Key)));
        Assert.NotEqual(FormHash.Part2Hash(whole, Key), FormHash.Part2Hash(whole, new('8', 64)));
    }

    [Fact]
    public void The_public_part_holds_nothing_that_is_withheld()
    {
        var json = FormJson.PublicPart(Examples.WholeForm());
        Assert.All(
            ["412,000", "Prices", "prices.xlsx", new string('b', 64), "0000000000d2"],
            secret => Assert.DoesNotContain(secret, json, StringComparison.Ordinal)
        );
        Assert.Contains("Business plan", json, StringComparison.Ordinal);
    }
}
