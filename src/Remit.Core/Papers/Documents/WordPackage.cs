using System.IO.Compression;
using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>The parts of a Word document's package, unpacked only as far as the limits allow. Nothing outside the package is ever opened.</summary>
/// <remarks>Source: ECMA-376 part 2, open packaging conventions.</remarks>
internal sealed class WordPackage : IDisposable
{
    private const string OfficeDocument = "/officeDocument";

    private readonly ZipArchive _archive;
    private readonly DocumentLimits _limits;
    private long _unpacked;

    private WordPackage(ZipArchive archive, DocumentLimits limits) => (_archive, _limits) = (archive, limits);

    /// <summary>Opens the package.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the message is for the log and not for people.</exception>
    public static WordPackage Open(byte[] content, DocumentLimits limits) =>
        new(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read), limits);

    /// <summary>How many files the package says it holds, at least: counted before it is opened, since its list alone can fill the memory.</summary>
    public static int CountEntries(ReadOnlySpan<byte> content)
    {
        var count = 0;
        for (var at = content.IndexOf("PK\u0001\u0002"u8); at >= 0; at = content.IndexOf("PK\u0001\u0002"u8))
        {
            count++;
            content = content[(at + 4)..];
        }

        return count;
    }

    public bool Has(string path) => Find(path) is not null;

    /// <summary>Whether a file's path in the package starts so.</summary>
    public bool HasFolder(string path) => _archive.Entries.Any(entry => entry.FullName.StartsWith(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path of the document's main part, as the package's relations say.</summary>
    public string? MainPart()
    {
        const string usual = "word/document.xml";
        if (Has(usual))
        {
            return usual;
        }

        using var relations = Read("_rels/.rels");
        while (relations is not null && WordXml.ReadOn(relations))
        {
            var isMain =
                relations.LocalName == "Relationship" && relations.GetAttribute("Type")?.EndsWith(OfficeDocument, StringComparison.Ordinal) == true;
            if (isMain && relations.GetAttribute("Target")?.TrimStart('/') is { } target && target.StartsWith("word/", StringComparison.Ordinal))
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>Opens a part as XML; null when the package lacks it. Document types are refused, and with them entities of every kind.</summary>
    public XmlReader? Read(string path)
    {
        if (Find(path) is not { } entry)
        {
            return null;
        }

        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };
        return XmlReader.Create(new UnpackedStream(entry.Open(), this, entry.CompressedLength), settings);
    }

    public void Dispose() => _archive.Dispose();

    private ZipArchiveEntry? Find(string path) =>
        _archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts the bytes that really come out; what the package says of its sizes is not believed.</summary>
    private sealed class UnpackedStream(Stream inner, WordPackage package, long packedLength) : Stream
    {
        private const long AlwaysAllowed = 4 * 1024 * 1024;

        /// <summary>A tag with millions of attributes takes far more memory than its bytes.</summary>
        private const long LongestTag = 1024 * 1024;

        private long _length;
        private long _sinceTag;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count(buffer[..read]);
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private void Count(ReadOnlySpan<byte> read)
        {
            _length += read.Length;
            package._unpacked += read.Length;
            var tag = read.LastIndexOf((byte)'<');
            _sinceTag = tag < 0 ? _sinceTag + read.Length : read.Length - tag;

            var swells = _length > AlwaysAllowed && _length / package._limits.UnpackedRatio > Math.Max(packedLength, 1);
            if (swells || _sinceTag > LongestTag || package._unpacked > package._limits.UnpackedBytes)
            {
                throw new UnpacksTooFarException();
            }
        }
    }
}

/// <summary>A part of a package unpacks to far more than a paper has.</summary>
internal sealed class UnpacksTooFarException : Exception;
