using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Benchmarks;

/// <summary>
/// The bare program the product is measured against: the same rows, read the same way and written straight to the
/// response by one web server, with no framework, language, headers or compression around them.
/// </summary>
internal sealed class FloorServer : IAsyncDisposable
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Answers = ["実施している", "一部実施している", "実施していない", "わからない"];
    private readonly WebApplication app;

    private FloorServer(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    public static async Task<FloorServer> Start(Catalogue catalogue, Firm firm, DateOnly date)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var floor = builder.Build();
        var sheet = catalogue.Edition("security-action", null)!;
        var scs = catalogue.Edition("scs", null)!;
        floor.MapGet("/form", response => Write(response, text => Form(text, sheet)));
        floor.MapGet("/table", response => Write(response, text => Table(text, catalogue, scs, firm, date)));
        await floor.StartAsync();
        return new(floor, new Uri(floor.Urls.Single()));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task Write(HttpContext context, Action<StringWriter> page)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<!doctype html><meta charset=utf-8><title>floor</title>");
        page(text);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(text.ToString());
    }

    private static void Form(StringWriter text, Edition sheet)
    {
        text.Write("<form method=post>");
        foreach (var item in sheet.Requirements.SelectMany(r => r.Criteria).Where(c => c.Question is not null))
        {
            text.Write("<fieldset><legend>");
            Encoder.Encode(text, item.Title!.Ja);
            text.Write("</legend><p>");
            Encoder.Encode(text, item.Question!.Ja);
            text.Write("</p><p>");
            Encoder.Encode(text, item.Note?.Ja ?? "");
            text.Write("</p>");
            foreach (var answer in Answers)
            {
                text.Write("<label><input type=radio name=");
                Encoder.Encode(text, item.Id);
                text.Write(" value=");
                Encoder.Encode(text, answer);
                text.Write(">");
                Encoder.Encode(text, answer);
                text.Write("</label>");
            }

            text.Write("</fieldset>");
        }

        text.Write("</form>");
    }

    private static void Table(StringWriter text, Catalogue catalogue, Edition edition, Firm firm, DateOnly date)
    {
        text.Write("<table>");
        foreach (var result in Interpreter.Evaluate(catalogue, edition, 4, firm, date).Criteria)
        {
            text.Write("<tr><td>");
            text.Write(result.Criterion.Id);
            text.Write("<td>");
            text.Write(result.Verdict);
            text.Write("<td>");
            Encoder.Encode(text, result.Criterion.Summary.Ja);
            foreach (var because in result.Because)
            {
                var control = catalogue.Controls[because.Control];
                text.Write("<td>");
                Encoder.Encode(text, control.Ask.Ja);
                foreach (var step in control.How.Concat(control.Proof))
                {
                    Encoder.Encode(text, step.Ja);
                }
            }
        }

        text.Write("</table>");
    }
}
