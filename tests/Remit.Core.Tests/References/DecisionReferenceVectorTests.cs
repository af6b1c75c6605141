using Xunit;

namespace Remit.References;

public sealed class DecisionReferenceVectorTests
{
    public static TheoryData<string> Rows() => Vectors.OfKind("code");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_notation_of_a_real_paper_is_read(string line)
    {
        var row = Vectors.Row(line);
        var raw = row.Text("raw")!;
        var codes = DecisionReference.FindAll(raw).Select(m => m.Reference?.Code).ToList();
        if (codes.Count == 0 && DecisionReference.TryParse(raw, out var alone))
        {
            codes.Add(alone.Code);
        }

        Assert.Equal(row.Texts("codes"), codes);
    }
}
