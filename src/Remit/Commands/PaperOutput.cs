using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Remit.Commands;

/// <summary>Writes files to standard output one by one as they are read, as JSON or for a person, and shows on standard error how far it has come.</summary>
internal sealed class PaperOutput : IAsyncDisposable
{
    private readonly Progress _progress;
    private readonly StreamWriter? _text;
    private readonly Utf8JsonWriter? _json;
    private readonly Stream _stream = Console.OpenStandardOutput();

    private PaperOutput(bool isJson, int count)
    {
        _progress = Progress.OnStandardError(count);
        if (isJson)
        {
            _json = new(_stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            _json.WriteStartObject();
            _json.WriteStartArray("papers");
        }
        else
        {
            _text = new(_stream, new UTF8Encoding(false));
        }
    }

    public static PaperOutput Start(bool isJson, int count) => new(isJson, count);

    /// <summary>Writes one file; a file that is not read is an object, or a line, that says why.</summary>
    public void Write(PaperFile file, Action<Utf8JsonWriter, PaperFile> asJson, Action<TextWriter, PaperFile> asText)
    {
        if (_json is not null)
        {
            if (file.Paper is null)
            {
                WriteRefusal(_json, file);
            }
            else
            {
                asJson(_json, file);
            }

            _json.Flush();
        }
        else
        {
            _progress.Clear();
            asText(_text!, file);
            _text!.Flush();
        }

        _progress.Advance(file.Document.Source);
    }

    public async ValueTask DisposeAsync()
    {
        _progress.Clear();
        if (_json is not null)
        {
            _json.WriteEndArray();
            _json.WriteEndObject();
            await _json.DisposeAsync();
            _stream.WriteByte((byte)'\n');
        }

        if (_text is not null)
        {
            await _text.DisposeAsync();
        }

        await _stream.DisposeAsync();
    }

    private static void WriteRefusal(Utf8JsonWriter json, PaperFile file)
    {
        json.WriteStartObject();
        json.WriteString("source", file.Document.Source);
        json.WriteString("error", file.Document.Refusal);
        json.WriteEndObject();
    }
}
