using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Hoshitori.Platform.Identity;

/// <summary>
/// What a page gives to its own next step and nobody else may read or change: the challenge of a passkey, a password that
/// was right a minute ago. Sealed by the keys of the installation and good for a while only.
/// </summary>
public sealed class Seals(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Plain = new();

    private sealed record Envelope<T>(DateTime Until, T Value);

    /// <param name="purpose">What it is for; it opens for nothing else.</param>
    public string Close<T>(string purpose, T value, TimeSpan life) =>
        protection.CreateProtector("step", purpose).Protect(JsonSerializer.Serialize(new Envelope<T>(clock.GetUtcNow().UtcDateTime + life, value), Plain));

    /// <returns><c>null</c> when it is not ours, for another purpose, or too old.</returns>
    public T? Open<T>(string purpose, string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope<T>>(protection.CreateProtector("step", purpose).Unprotect(text), Plain);
            return envelope is not null && clock.GetUtcNow().UtcDateTime <= envelope.Until ? envelope.Value : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
