using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>Reads the text of a Word document, and says what other packed files are.</summary>
internal static class WordDocument
{
    private const string Damaged = "The Word file is damaged or cut short. Open it in Word, save it again, and hand that in.";

    public static DocumentText Read(byte[] content, string name, DocumentLimits limits)
    {
        if (WordPackage.CountEntries(content) > limits.Entries)
        {
            return DocumentText.Refused(
                name,
                DocumentKind.Other,
                string.Create(PaperDocument.English, $"The file packs more than {limits.Entries:N0} files; a Word document has a few dozen.")
            );
        }

        try
        {
            using var package = WordPackage.Open(content, limits);
            return package.MainPart() is { } main
                ? ReadParts(package, main, name, limits)
                : DocumentText.Refused(name, DocumentKind.Other, WhyNotRead(package));
        }
        catch (UnpacksTooFarException)
        {
            return DocumentText.Refused(name, DocumentKind.Docx, "The Word file unpacks to far more than a paper has. It was not read.");
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            return DocumentText.Refused(name, DocumentKind.Docx, Damaged);
        }
    }

    /// <summary>What the framework's readers throw at damaged content.</summary>
    private static bool IsDamage(Exception failure) =>
        failure
            is InvalidDataException
                or XmlException
                or IOException
                or NotSupportedException
                or ArgumentException
                or FormatException
                or OverflowException
                or InvalidOperationException;

    private static string WhyNotRead(WordPackage package) =>
        package switch
        {
            _ when package.HasFolder("xl/") => "This is an Excel workbook. Hand in the decision paper itself, as .docx or PDF.",
            _ when package.HasFolder("ppt/") => "This is a PowerPoint presentation. Hand in the decision paper itself, as .docx or PDF.",
            _ when package.Has("mimetype") => "This is an OpenDocument or e-book file. Open it, save it as .docx or PDF, and hand that in.",
            _ when package.HasFolder("word/") => Damaged,
            _ => FileSignature.WhyNotRead(FileForm.Archive),
        };

    private static DocumentText ReadParts(WordPackage package, string main, string name, DocumentLimits limits)
    {
        List<string> problems = [];
        var styles = Aside(
            () => WordStyles.Read(package.Read("word/styles.xml")),
            new WordStyles(),
            "The styles are damaged; headings may not be told from text.",
            problems
        );
        var numbering = Aside(
            () => WordNumbering.Read(package.Read("word/numbering.xml")),
            new WordNumbering(),
            "The numbering is damaged; numbers of paragraphs may be missing.",
            problems
        );

        WordBody body = new(styles, numbering, limits);
        var isBroken = !ReadPart(body, package, main, problems);
        foreach (var (notes, kind) in new[] { ("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote") })
        {
            if (body.Cites(kind))
            {
                body.StartNotes(kind);
                isBroken |= !ReadPart(body, package, notes, problems);
            }
        }

        var (text, isCut) = BlockText.Write(body.Blocks, limits.Characters);
        if (string.IsNullOrWhiteSpace(text))
        {
            return DocumentText.Refused(
                name,
                DocumentKind.Docx,
                problems.Count > 0
                    ? Damaged
                    : "The Word file has no words in it; pages put in as pictures are not read. Save it as PDF and hand that in."
            );
        }

        if (isCut || body.IsLongerThanRead)
        {
            problems.Add(PaperDocument.LeftOut(limits));
        }

        if (body.HasOutsideParts)
        {
            problems.Add("The document draws in another file; what is in that file was not read.");
        }

        var partial = isBroken || isCut || body.IsLongerThanRead || body.HasOutsideParts;
        return new()
        {
            Source = name,
            Kind = DocumentKind.Docx,
            Text = text,
            IsPartial = partial,
            Problems = problems,
        };
    }

    /// <summary>Reads a part that the text can be read without.</summary>
    private static T Aside<T>(Func<T> read, T without, string problem, List<string> problems)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is UnpacksTooFarException || IsDamage(failure))
        {
            problems.Add(problem);
            return without;
        }
    }

    /// <summary>Reads as much of a part as can be read.</summary>
    /// <returns>True when that was all of it.</returns>
    private static bool ReadPart(WordBody body, WordPackage package, string path, List<string> problems)
    {
        try
        {
            using var part = package.Read(path);
            if (part is not null)
            {
                body.Read(part);
            }

            return true;
        }
        catch (UnpacksTooFarException)
        {
            problems.Add("The document unpacks to far more than a paper has; what comes after that was not read.");
        }
        catch (NestsTooDeepException)
        {
            problems.Add("The document nests its parts deeper than Word does; what comes after that was not read.");
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            problems.Add("The document is damaged; what comes after the damage was not read.");
        }

        return false;
    }
}
