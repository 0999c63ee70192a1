using System.Globalization;
using System.Net;
using MimeKit;

namespace Hoshitori.Platform.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Plain first, then TLS or nothing.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>No protection; for a server on this machine only.</summary>
    None,
}

/// <summary>Where mails go out.</summary>
public sealed record MailSettings(string Host, int Port, string From, MailSecurity Security, string? User = null, string? Password = null)
{
    private const int SubmissionPort = 587;
    private const int TlsPort = 465;

    /// <summary>
    /// What the environment says: <c>Mail__Host</c>, <c>Mail__Port</c>, <c>Mail__User</c>, <c>Mail__Password</c>,
    /// <c>Mail__From</c>, <c>Mail__Security</c>. <c>null</c> without a host: mails wait in the queue.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings contradict each other; the message says what to set.</exception>
    public static MailSettings? FromEnvironment() => Of(Environment.GetEnvironmentVariable);

    public static MailSettings? Of(Func<string, string?> read)
    {
        if (read("Mail__Host") is not { Length: > 0 } host)
        {
            return null;
        }

        var from = read("Mail__From") is { Length: > 0 } address ? address : throw new InvalidOperationException("Mail__Host needs Mail__From: the address mails come from");
        if (!MailboxAddress.TryParse(from, out _))
        {
            throw new InvalidOperationException($"Mail__From is '{from}'; it must be one mail address");
        }

        var port = PortOf(read("Mail__Port"));
        var security = SecurityOf(read("Mail__Security"), host, port);
        return new(host, port ?? (security == MailSecurity.Tls ? TlsPort : security == MailSecurity.None ? 25 : SubmissionPort), from, security, read("Mail__User"), read("Mail__Password"));
    }

    private static int? PortOf(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port
        : throw new InvalidOperationException($"Mail__Port is '{text}'; it must be a number from 1 to 65535");

    private static MailSecurity SecurityOf(string? text, string host, int? port) => (text ?? "").ToLowerInvariant() switch
    {
        "" => port == TlsPort ? MailSecurity.Tls : MailSecurity.StartTls,
        "starttls" => MailSecurity.StartTls,
        "tls" => MailSecurity.Tls,
        "none" when IsThisMachine(host) => MailSecurity.None,
        "none" => throw new InvalidOperationException("Mail__Security=none is for a mail server on this machine only; use starttls or tls"),
        _ => throw new InvalidOperationException($"Mail__Security is '{text}'; it can be starttls, tls or, on this machine, none"),
    };

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>The settings of this process; without any, mails wait.</summary>
public sealed record MailRoute(MailSettings? Settings);
