using System.Net;
using System.Text.RegularExpressions;
using Hoshitori.Features.Demos;

namespace Hoshitori.Benchmarks;

/// <summary>A browser: keeps its cookies, fills in forms, eight connections at most.</summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    private static readonly Regex Token = new("name=\"form-token\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    // By hand: the jar of the framework keeps cookies for secure places from this machine's own address, browsers do not.
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Load.Connections, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    public void Dispose() => client.Dispose();

    /// <summary>Signs in as somebody of the demo.</summary>
    /// <param name="mail">Their address.</param>
    public async Task SignInAs(string mail) =>
        await Post("/sign-in/demo", [new("person", DemoPeople.IdOf("person", mail).ToString()), TokenOf(await Read("/sign-in"))]);

    /// <summary>Proof that a form comes from a page of ours.</summary>
    public static KeyValuePair<string, string> TokenOf(string page) => new("form-token", WebUtility.HtmlDecode(Token.Match(page).Groups["value"].Value));

    public async Task Get(string path)
    {
        using var response = await Send(new(HttpMethod.Get, path));
        await response.Content.CopyToAsync(Stream.Null);
    }

    public async Task<string> Read(string path)
    {
        using var response = await Send(new(HttpMethod.Get, path));
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<int> CompressedSize(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await Send(request);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Sends a form as the scripts of the pages do.</summary>
    public async Task<string> Post(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("X-Script", "1");
        using var response = await Send(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Key + "=" + cookie.Value)));
        }

        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie[..cookie.IndexOf(';', StringComparison.Ordinal)].Split('=', 2);
            lock (cookies)
            {
                cookies[pair[0]] = pair[1];
            }
        }

        return (int)response.StatusCode < 400 ? response : throw new HttpRequestException($"{request.Method} {request.RequestUri}: {(int)response.StatusCode}");
    }
}
