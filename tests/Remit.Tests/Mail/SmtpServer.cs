using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Remit.Mail;

/// <summary>A mail server on this machine, as RFC 5321 has it: greeting, EHLO with SIZE, STARTTLS and AUTH LOGIN, envelopes, DATA with its dots.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    public const string User = "remit";
    public const string Password = "a password that only the tests know";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ends = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = [];
    private readonly ConcurrentQueue<string> _commands = [];
    private readonly Task _serving;

    public SmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Its own certificate, which nobody trusts by default.</summary>
    public X509Certificate2 Certificate { get; } = MakeCertificate();

    /// <summary>Offers STARTTLS and takes mail after it only.</summary>
    public bool Encrypts { get; init; }

    /// <summary>Takes mail from those who sign in only.</summary>
    public bool AsksWho { get; init; }

    /// <summary>What it answers to a recipient; null to take them.</summary>
    public Func<string, string?> ToRecipient { get; set; } = _ => null;

    /// <summary>What it answers to a message; null to take it. It has the message by then, as a server that is cut off before its answer arrives.</summary>
    public Func<ReceivedMail, Task<string?>> ToMessage { get; set; } = _ => Task.FromResult<string?>(null);

    /// <summary>What it took, each time it was handed over.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    /// <summary>What was said to it.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        _listener.Stop();
        await _serving;
        Certificate.Dispose();
        _ends.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_ends.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new Talk(this, client.GetStream()).GoOnAsync(_ends.Token);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException)
            {
                // the other side hung up, or was killed
            }
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>One conversation.</summary>
    private sealed class Talk(SmtpServer server, Stream network)
    {
        private Stream _stream = network;
        private bool _isEncrypted;
        private bool _isSignedIn;
        private string _from = "";
        private readonly List<string> _to = [];

        public async Task GoOnAsync(CancellationToken ends)
        {
            await SayAsync("220 localhost ready");
            while (await HearAsync(ends) is { } line)
            {
                server._commands.Enqueue(line);
                if (line.Equals("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await SayAsync("221 bye");
                    return;
                }

                await AnswerAsync(line, ends);
            }
        }

        private async Task AnswerAsync(string line, CancellationToken ends)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await SayAsync(Greeting());
                    break;
                case "STARTTLS" when server.Encrypts && !_isEncrypted:
                    await SayAsync("220 go ahead");
                    SslStream tls = new(_stream);
                    await tls.AuthenticateAsServerAsync(server.Certificate);
                    (_stream, _isEncrypted) = (tls, true);
                    break;
                case "AUTH":
                    await SignInAsync(line, ends);
                    break;
                case "MAIL" when server.Encrypts && !_isEncrypted:
                    await SayAsync("530 5.7.0 STARTTLS first");
                    break;
                case "MAIL" when server.AsksWho && !_isSignedIn:
                    await SayAsync("530 5.7.0 sign in first");
                    break;
                case "MAIL":
                    (_from, _) = (line, _to.Count);
                    _to.Clear();
                    await SayAsync("250 OK");
                    break;
                case "RCPT":
                    var to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    _to.Add(to);
                    await SayAsync(server.ToRecipient(to) ?? "250 OK");
                    break;
                case "DATA":
                    await SayAsync("354 go on");
                    ReceivedMail mail = new(_from, [.. _to], await HearMessageAsync(ends), _isEncrypted);
                    await SayAsync(await server.ToMessage(mail) ?? Taken(mail));
                    break;
                default:
                    await SayAsync(verb is "RSET" or "NOOP" ? "250 OK" : "502 not here");
                    break;
            }
        }

        private string Taken(ReceivedMail mail)
        {
            server._received.Enqueue(mail);
            return "250 2.0.0 taken";
        }

        private string Greeting()
        {
            List<string> lines = ["localhost greets you", "SIZE 1000000", "8BITMIME"];
            if (server.Encrypts && !_isEncrypted)
            {
                lines.Add("STARTTLS");
            }

            if (server.AsksWho)
            {
                lines.Add("AUTH LOGIN");
            }

            return string.Join("\r\n", lines.Select((l, i) => $"250{(i == lines.Count - 1 ? ' ' : '-')}{l}"));
        }

        private async Task SignInAsync(string line, CancellationToken ends)
        {
            var user = line.Split(' ') is [_, "login" or "LOGIN", var said] ? said : await AskAsync("Username:", ends);
            var password = await AskAsync("Password:", ends);
            _isSignedIn = Decoded(user) == User && Decoded(password) == Password;
            await SayAsync(_isSignedIn ? "235 2.7.0 welcome" : "535 5.7.8 not you");
        }

        private async Task<string> AskAsync(string what, CancellationToken ends)
        {
            await SayAsync($"334 {Convert.ToBase64String(Encoding.ASCII.GetBytes(what))}");
            return await HearAsync(ends) ?? "";
        }

        private static string Decoded(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

        private async Task<string> HearMessageAsync(CancellationToken ends)
        {
            StringBuilder text = new();
            while (await HearAsync(ends) is { } line && line != ".")
            {
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            return text.ToString();
        }

        /// <summary>A line up to CRLF; a bare line feed does not end it.</summary>
        private async Task<string?> HearAsync(CancellationToken ends)
        {
            List<byte> line = [];
            var one = new byte[1];
            while (await _stream.ReadAsync(one, ends) == 1)
            {
                line.Add(one[0]);
                if (line is [.., (byte)'\r', (byte)'\n'])
                {
                    return Encoding.UTF8.GetString([.. line[..^2]]);
                }
            }

            return null;
        }

        private async Task SayAsync(string line)
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
            await _stream.FlushAsync();
        }
    }
}

/// <summary>A message as a server has it.</summary>
internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Text, bool Encrypted)
{
    /// <summary>Its headers, folded lines joined.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; } =
        Text.Split("\r\n\r\n", 2)[0]
            .Replace("\r\n ", " ", StringComparison.Ordinal)
            .Replace("\r\n\t", " ", StringComparison.Ordinal)
            .Split("\r\n")
            .Select(h => h.Split(": ", 2))
            .ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);

    public string MessageId => Headers["Message-ID"];

    /// <summary>Its text, decoded.</summary>
    public string Body
    {
        get
        {
            var encoded = Text.Split("\r\n\r\n", 2)[1];
            if (Headers["Content-Transfer-Encoding"] == "base64")
            {
                return Encoding
                    .UTF8.GetString(Convert.FromBase64String(encoded.Replace("\r\n", "", StringComparison.Ordinal)))
                    .ReplaceLineEndings("\n");
            }

            using MemoryStream bytes = new();
            var joined = encoded.Replace("=\r\n", "", StringComparison.Ordinal);
            for (var i = 0; i < joined.Length; i++)
            {
                if (joined[i] == '=')
                {
                    bytes.WriteByte(Convert.FromHexString(joined.AsSpan(i + 1, 2))[0]);
                    i += 2;
                }
                else
                {
                    bytes.WriteByte((byte)joined[i]);
                }
            }

            return Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n");
        }
    }

    /// <summary>Its subject, decoded.</summary>
    public string Subject =>
        System.Text.RegularExpressions.Regex.Replace(
            Headers["Subject"].Replace("?= =?", "?==?", StringComparison.Ordinal),
            @"=\?utf-8\?B\?([^?]*)\?=",
            m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value))
        );
}
