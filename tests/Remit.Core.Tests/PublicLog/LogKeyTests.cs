using System.Security.Cryptography;
using Xunit;

namespace Remit.PublicLog;

public sealed class LogKeyTests : IDisposable
{
    private const string Name = "example.org/decisions";
    private readonly ECDsa _private = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly LogKey _key;

    public LogKeyTests() => _key = new(Name, _private.ExportSubjectPublicKeyInfo());

    public void Dispose() => _private.Dispose();

    [Fact]
    public void What_is_signed_is_read_again_by_the_published_key()
    {
        Checkpoint checkpoint = new(Name, 162, LogHash.OfLeaf("a"u8));
        var note = SignedNote.Sign(checkpoint.ToString(), Name, _private);
        Assert.StartsWith($"{Name}\n162\n", note, StringComparison.Ordinal);
        Assert.Contains($"\n\n— {Name} ", note, StringComparison.Ordinal);
        var published = LogKey.Parse(_key.ToString())!;
        Assert.Equal((Name, _key.Id), (published.Name, published.Id));
        Assert.Equal(checkpoint, Checkpoint.Parse(published.TextOf(note)!));
    }

    [Fact]
    public void Every_changed_letter_of_a_note_is_found()
    {
        var note = SignedNote.Sign(new Checkpoint(Name, 9, LogHash.OfNothing).ToString(), Name, _private);
        for (var i = 0; i < note.Length; i++)
        {
            foreach (var other in new[] { (char)(note[i] + 1), (char)(note[i] ^ 0x20) })
            {
                Assert.Null(_key.TextOf(note[..i] + other + note[(i + 1)..]));
            }

            Assert.Null(_key.TextOf(note.Remove(i, 1)));
        }

        Assert.NotNull(_key.TextOf(note));
    }

    [Fact]
    public void Another_key_of_the_same_name_is_not_believed()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null(_key.TextOf(SignedNote.Sign(new Checkpoint(Name, 9, LogHash.OfNothing).ToString(), Name, other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a name")]
    [InlineData("name\n-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    [InlineData("name\nno key")]
    [InlineData("two words\n-----BEGIN PUBLIC KEY-----")]
    public void What_is_no_key_is_not_read_as_one(string text) => Assert.Null(LogKey.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("log\n1\n")]
    [InlineData("log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    public void What_is_no_checkpoint_is_not_read_as_one(string text) => Assert.Null(Checkpoint.Parse(text));

    [Fact]
    public void What_a_log_says_further_is_passed_over() =>
        Assert.Equal(1, Checkpoint.Parse("log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nfurther 7\n")?.Size);

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n- log AAAAAAAAAAA=\n")]
    [InlineData("text\n\n— log AAAA\n")]
    [InlineData("text\n\n— log\n")]
    [InlineData("te\txt\n\n— log AAAAAAAAAAA=\n")]
    [InlineData("text\n\n— log AAAAAAAAAAA=")]
    public void What_is_no_note_is_not_read_as_one(string text) => Assert.Null(SignedNote.Parse(text));
}
