using System.Text;
using Hoshitori.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>
/// What somebody had typed when the session was over, or the second factor too old: carried through signing in, sealed,
/// and sent on afterwards by their own click.
/// </summary>
public sealed record KeptForm(string Path, IReadOnlyList<KeptField> Fields)
{
    /// <summary>Name of the hidden field that carries it.</summary>
    public const string Field = "kept";

    private const string Purpose = "kept-form";
    private const int MostBytes = 64 * 1024;
    private const int MostFields = 2000;
    private const string TokenCookie = "form-token";
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>Secrets are typed again rather than carried about.</summary>
    private static readonly string[] Left = ["form-token", "password", "code", Passkeys.CredentialField];

    /// <summary>The form of this request, sealed; <c>null</c> when it is none of ours, has files, or is too large to carry.</summary>
    public static async Task<string?> Take(HttpContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        // The cookie is never sent from a stranger's page, so what comes with it was typed into a page of ours.
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !request.Cookies.ContainsKey(TokenCookie) || request.ContentLength is null or > MostBytes)
        {
            return null;
        }

        var form = await request.ReadFormAsync(stop);
        var fields = form.Where(pair => !Left.Contains(pair.Key, StringComparer.Ordinal))
            .SelectMany(pair => pair.Value.Select(value => new KeptField(pair.Key, value ?? ""))).ToList();
        return form.Files.Count > 0 || fields.Count > MostFields || fields.Sum(field => Encoding.UTF8.GetByteCount(field.Name + field.Value)) > MostBytes
            ? null
            : context.RequestServices.GetRequiredService<Seals>().Close(Purpose, new KeptForm(request.Path + request.QueryString, fields), Life);
    }

    public static KeptForm? Open(Seals seals, string? text)
    {
        ArgumentNullException.ThrowIfNull(seals);
        return seals.Open<KeptForm>(Purpose, text);
    }
}

/// <summary>One field as it was sent.</summary>
public sealed record KeptField(string Name, string Value);
