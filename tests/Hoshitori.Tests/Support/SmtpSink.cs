using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hoshitori.Tests.Support;

/// <summary>What a mail server was told, byte for byte (Latin-1, so that every byte is one letter).</summary>
public sealed record Received(string From, IReadOnlyList<string> To, string Data)
{
    /// <summary>The header fields, folded lines joined.</summary>
    public IReadOnlyList<string> Headers => [.. Data[..Data.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")];
}

/// <summary>A mail server on a free port of this machine that keeps what it gets.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private readonly List<Received> received = [];
    private readonly Lazy<X509Certificate2> certificate = new(SelfSigned);

    public SmtpSink()
    {
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Offers STARTTLS, with a certificate nobody trusts.</summary>
    public bool OffersTls { get; init; }

    /// <summary>The answer to a recipient.</summary>
    public string AnswerToRecipient { get; set; } = "250 ok";

    /// <summary>Hangs up after the whole message has arrived, without an answer.</summary>
    public bool HangsUpAfterData { get; set; }

    public IReadOnlyList<Received> All
    {
        get
        {
            lock (received)
            {
                return [.. received];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                try
                {
                    await Talk(client.GetStream());
                }
                catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The other side left.
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task Talk(Stream stream)
    {
        await Say(stream, "220 sink");
        var (from, to) = ("", new List<string>());
        while (await Line(stream) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say(stream, OffersTls && stream is not SslStream ? "250-sink\r\n250-8BITMIME\r\n250 STARTTLS" : "250-sink\r\n250 8BITMIME");
                    break;
                case "STARTTLS":
                    await Say(stream, "220 go");
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(certificate.Value);
                    stream = secure;
                    break;
                case "MAIL":
                    (from, to) = (line, []);
                    await Say(stream, "250 ok");
                    break;
                case "RCPT":
                    to.Add(line);
                    await Say(stream, AnswerToRecipient);
                    break;
                case "DATA":
                    await Say(stream, "354 send");
                    var data = await Data(stream);
                    lock (received)
                    {
                        received.Add(new(from, to, data));
                    }

                    if (HangsUpAfterData)
                    {
                        return;
                    }

                    await Say(stream, "250 ok");
                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "250 ok");
                    break;
            }
        }
    }

    private static async Task<string> Data(Stream stream)
    {
        var text = new StringBuilder();
        while (await Line(stream) is { } line && line != ".")
        {
            text.Append(CultureInfo.InvariantCulture, $"{line}\r\n");
        }

        return text.ToString();
    }

    /// <summary>One line, ended by CR LF and by nothing else.</summary>
    private static async Task<string?> Line(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            line.Append((char)one[0]);
            if (line.Length > 1 && line[^1] == '\n' && line[^2] == '\r')
            {
                return line.ToString(0, line.Length - 2);
            }
        }

        return null;
    }

    private static async Task Say(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
