using System.Text;

namespace Remit.Bench;

/// <summary>Papers to measure with: the five that stand beside the project, or papers of the same build and length in our own words.</summary>
internal static class PaperTexts
{
    public static List<string> All()
    {
        var seeds = Path.Combine(Project(), "..", "shared", "seeds");
        return Directory.Exists(seeds)
            ? [.. Directory.GetFiles(seeds, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
            : [.. Enumerable.Range(1, 5).Select(Written)];
    }

    private static string Written(int number)
    {
        StringBuilder paper = new();
        paper.Append(
            null,
            $"ADD{9900 + number} Tablets from the library, part {number}\n\nType of decision:\nAssistant Director's decision\nCode:\nADD{9900 + number}\n"
        );
        paper.Append(
            "Date signed:\n07 May 2019\nDecision by:\nAda Example, Assistant Director of Libraries\n\nExecutive summary\n\nResidents cannot get online at home.\n\n"
        );
        paper.Append(
            "Decision\n\nThat the Assistant Director of Libraries approves expenditure of up to £42,500 in 2019-20 on tablets.\n\nPart 1: Non-confidential facts and advice\n\n"
        );
        foreach (
            var section in (string[])
                ["Introduction and background", "Objectives and expected outcomes", "Equality comments", "Other considerations", "Financial comments"]
        )
        {
            paper.Append(null, $"{section}\n\n");
            for (var i = 0; i < 8; i++)
            {
                paper.Append(
                    "The library service lent 120 tablets under MD9001 at £250 each in 2018-19, and found that those who borrowed one went on to use public services online.\n\n"
                );
            }
        }

        return paper.Append("Activity table\n\nActivity\n\nTimeline\n\nOrder the tablets\n\nJune 2019\n").ToString();
    }

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Remit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The measurement runs inside the project's own folder.");
    }
}
