namespace Remit.Papers.Documents;

/// <summary>Reads the text of a web page: what a person sees of its main part, line by line. Nothing is run or fetched.</summary>
internal static class WebPage
{
    public static DocumentText Read(string source, string name, DocumentLimits limits, List<string> problems)
    {
        var tree = MarkupTree.Read(source, limits);
        var main = PageParts.Main(tree.Root);
        List<TextBlock> blocks = [];
        if (PageParts.TitleOutside(main, tree.Root) is { } title)
        {
            blocks.Add(new(BlockKind.Heading, title));
        }

        blocks.AddRange(new PageBlocks().Read(main));
        var (text, isCut) = BlockText.Write(blocks, limits.Characters);
        if (string.IsNullOrWhiteSpace(text))
        {
            return DocumentText.Refused(
                name,
                DocumentKind.Html,
                "The web page has no words in it; a script may put them there. Open it in a browser, print it to PDF, and hand that in."
            );
        }

        Explain(tree, isCut, limits, problems);
        return new()
        {
            Source = name,
            Kind = DocumentKind.Html,
            Text = text,
            IsPartial = tree.IsTooMany || tree.IsCutOff || isCut,
            Problems = problems,
        };
    }

    private static void Explain(MarkupTree tree, bool isCut, DocumentLimits limits, List<string> problems)
    {
        if (tree.IsTooDeep)
        {
            problems.Add(
                string.Create(
                    PaperDocument.English,
                    $"The page nests elements more than {limits.Depth:N0} deep; what is deeper was read without its structure."
                )
            );
        }

        if (tree.IsTooMany)
        {
            problems.Add(
                string.Create(PaperDocument.English, $"The page has more than {limits.Elements:N0} elements; what comes after them was not read.")
            );
        }

        if (tree.IsCutOff)
        {
            problems.Add("The page breaks off in the middle of a tag or comment; words may be missing at its end.");
        }

        if (isCut)
        {
            problems.Add(PaperDocument.LeftOut(limits));
        }
    }
}
