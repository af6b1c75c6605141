using System.Text.RegularExpressions;
using Remit.Forms;
using Xunit;

namespace Remit.Publications;

public sealed partial class TransitionsTests
{
    private const string Until = "2018-05-01";

    [Fact]
    public void The_pictures_in_the_README_show_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit.Core/Publications/README.md"));
        var drawn = Arrow().Matches(readme).Select(m => (m.Groups[1].Value, m.Groups[3].Value, m.Groups[2].Value)).Where(a => a.Item1 != "[*]");
        var publications = Publication.Transitions.Select(t => (t.From.ToString(), t.Act, t.To.ToString()));
        var withholdings = Withholding.Transitions.Select(t => (t.From.ToString(), t.Act, t.To.ToString()));
        Assert.Equal(publications.Concat(withholdings).Order(), drawn.Order());
    }

    [Theory]
    [InlineData(PublicationStatus.Due)]
    [InlineData(PublicationStatus.Deferred)]
    [InlineData(PublicationStatus.Ended)]
    [InlineData(PublicationStatus.Published)]
    public void Each_act_on_a_publication_is_allowed_where_the_table_says_and_leads_there(PublicationStatus from)
    {
        foreach (var act in new[] { "defer", "publish" })
        {
            var (publication, at) = In(from);
            Assert.Equal(from, publication.StatusOn(DateOnly.FromDateTime(at)));
            DeferralRequest request = new("A new reason", Examples.Day("2018-09-01"), Examples.Officer);
            var isAllowed = act == "defer" ? publication.WhyNotAskToDefer(request, at) : publication.WhyNotPublish("A reason", at);
            var row = Publication.Transitions.Where(t => t.From == from && t.Act == act).ToList();
            Assert.Equal(row.Count == 1, isAllowed.Count == 0);
            if (row.Count == 0)
            {
                continue;
            }

            if (act == "defer")
            {
                publication.AskToDefer(request, at);
                publication.ApproveDeferral(Examples.Governance, isGovernance: true, at);
            }
            else
            {
                publication.Publish(Guid.CreateVersion7(), "add2155", "Grace Adeyemi", "A reason", at);
            }

            Assert.Equal(row[0].To, publication.StatusOn(DateOnly.FromDateTime(at)));
        }
    }

    private static (Publication Publication, DateTime At) In(PublicationStatus status)
    {
        var deferral = status is PublicationStatus.Deferred or PublicationStatus.Ended ? new AskedDeferral(Examples.Day(Until), "Talks go on") : null;
        var publication = Examples.Publication(content: Examples.Content(deferral));
        if (status == PublicationStatus.Published)
        {
            publication.Publish(Guid.CreateVersion7(), "add2155", "Grace Adeyemi", null, Examples.On("2018-04-03"));
        }

        return (publication, Examples.On(status == PublicationStatus.Ended ? Until : "2018-04-03"));
    }

    [GeneratedRegex(@"^\s*(\S+) --> (\w+) : (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
