using Xunit;

namespace Remit.Mail;

public sealed class MailTemplateTests
{
    public static TheoryData<string> Names => [.. MailTemplate.All.Keys];

    private static readonly string Source = Path.Combine(SharedMaterial.Project, "src", "Remit");

    private static readonly Lazy<string> Code = new(() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        )
    );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_renders_with_values_in_all_its_places_and_leaves_none(string name)
    {
        var template = MailTemplate.All[name];
        var (subject, body) = template.Render(template.Places.ToDictionary(p => p, p => $"<{p}>"));
        Assert.DoesNotContain("{", subject + body, StringComparison.Ordinal);
        Assert.DoesNotContain("}", subject + body, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', subject);
        Assert.InRange(subject.Length, 10, 150);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_ends_with_why_one_gets_it(string name) =>
        Assert.StartsWith("You get this message because ", MailTemplate.All[name].Body.TrimEnd().Split("\n\n")[^1], StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_is_posted_somewhere_with_exactly_its_places(string name)
    {
        Assert.Contains($"\"{name}\"", Code.Value, StringComparison.Ordinal);
        Assert.All(MailTemplate.All[name].Places, place => Assert.Contains($"\"{place}\"", Code.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_without_a_value_and_a_value_without_a_place_are_refused()
    {
        var template = MailTemplate.Parse("test", "Hello {{name}}\n\nDear {{name}}, it is {{day}}.\n");
        Assert.Equal(["name", "day"], template.Places);
        Assert.Contains("\"day\"", Assert.Throws<ArgumentException>(() => template.Render(Values(("name", "A")))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "\"more\"",
            Assert.Throws<ArgumentException>(() => template.Render(Values(("name", "A"), ("day", "B"), ("more", "C")))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(("Hello A", "Dear A, it is {{name}}.\n"), template.Render(Values(("name", "A"), ("day", "{{name}}")))); // what is put in is not read again
    }

    [Theory]
    [InlineData("a\r\nBcc: b", "Hello a Bcc: b")]
    [InlineData("a\u0000b\u0085c\u2028d", "Hello a b c d")]
    public void A_subject_is_one_line(string name, string subject) =>
        Assert.Equal(subject, MailTemplate.Parse("test", "Hello {{name}}\n\nText\n").Render(Values(("name", name))).Subject);

    [Theory]
    [InlineData("")]
    [InlineData("A subject alone")]
    [InlineData("A subject\nof two lines\n\nText")]
    [InlineData("\n\nText")]
    public void A_file_without_subject_and_text_is_no_template(string file) => Assert.Throws<FormatException>(() => MailTemplate.Parse("test", file));

    private static Dictionary<string, string> Values(params (string Place, string Value)[] values) => values.ToDictionary(v => v.Place, v => v.Value);
}
