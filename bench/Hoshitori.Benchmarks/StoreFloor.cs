using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Benchmarks;

/// <summary>
/// The bare program on the store of the product: reads the same row, writes the same questions and answers straight to the
/// response; saves with one update and two inserts in a transaction. No sessions, no permissions, no languages.
/// </summary>
internal sealed class StoreFloor : IAsyncDisposable
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Choices = ["はい", "一部", "いいえ", "当てはまらない", "わからない"];
    private static readonly DateOnly Day = new(2026, 11, 23);
    private readonly WebApplication app;
    private readonly BenchStore store;
    private readonly Catalogue catalogue;
    private long line;

    private StoreFloor(WebApplication app, BenchStore store, Catalogue catalogue) => (this.app, this.store, this.catalogue) = (app, store, catalogue);

    public Uri Address => new(app.Urls.Single());

    public static async Task<StoreFloor> Start(BenchStore store, Catalogue catalogue)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var floor = new StoreFloor(builder.Build(), store, catalogue);
        floor.Prepare();
        floor.app.MapGet("/questions", floor.Questions);
        floor.app.MapGet("/result", floor.Result);
        floor.app.MapPost("/save", floor.Save);
        await floor.app.StartAsync();
        return floor;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Prepare()
    {
        using var connection = store.Open();
        foreach (var sql in new[]
        {
            "CREATE TABLE bench_pictures (id INT PRIMARY KEY, picture TEXT NOT NULL)",
            "CREATE TABLE bench_lines (line BIGINT PRIMARY KEY, said TEXT NOT NULL)",
            "CREATE TABLE bench_audit (line BIGINT PRIMARY KEY, entry TEXT NOT NULL)",
            $"INSERT INTO bench_pictures VALUES {string.Join(',', Enumerable.Range(0, Load.Connections).Select(worker => $"({worker.ToString(CultureInfo.InvariantCulture)}, '{new string('x', 8000)}')"))}",
        })
        {
            Execute(connection, null, sql);
        }
    }

    private async Task Questions(HttpContext context)
    {
        var topic = context.Request.Query["topic"].LastOrDefault();
        using var picture = JsonDocument.Parse((await Scope()).Answers);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<!doctype html><meta charset=utf-8><title>floor</title><form method=post>");
        foreach (var control in catalogue.Edition("scs", null)!.Requirements.SelectMany(requirement => requirement.Criteria)
            .Where(criterion => criterion.Star == 3).SelectMany(criterion => criterion.Needs.Controls()).Distinct(StringComparer.Ordinal)
            .Select(id => catalogue.Controls[id]).Where(control => topic is null || control.Topic == topic))
        {
            Question(text, control, picture.RootElement);
        }

        await Write(context, text);
    }

    private static void Question(StringWriter text, Control control, JsonElement picture)
    {
        var state = picture.GetProperty("controls").TryGetProperty(control.Id, out var said) ? said.ToString() : "";
        text.Write("<fieldset><legend>");
        Encoder.Encode(text, control.Title.Ja);
        text.Write("</legend><p>");
        Encoder.Encode(text, control.Ask.Ja);
        text.Write("</p><p>");
        Encoder.Encode(text, state);
        text.Write("</p>");
        foreach (var choice in Choices)
        {
            text.Write("<label><input type=radio name=");
            Encoder.Encode(text, control.Id);
            text.Write(">");
            Encoder.Encode(text, choice);
            text.Write("</label>");
        }

        text.Write("<details><summary>?</summary>");
        foreach (var part in control.How.Concat(control.Proof))
        {
            text.Write("<p>");
            Encoder.Encode(text, part.Ja);
        }

        text.Write("</details></fieldset>");
    }

    private async Task Result(HttpContext context)
    {
        var (profile, answers) = await Scope();
        var firm = PictureJson.ReadAnswers(answers).AsFirm("", PictureJson.ReadProfile(profile), Day);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("<!doctype html><meta charset=utf-8><title>floor</title><table>");
        foreach (var result in Interpreter.Evaluate(catalogue, catalogue.Edition("scs", null)!, 4, firm, Day).Criteria)
        {
            text.Write("<tr><td>");
            text.Write(result.Criterion.Id);
            text.Write("<td>");
            text.Write(result.Verdict);
            text.Write("<td>");
            Encoder.Encode(text, result.Criterion.Summary.Ja);
            foreach (var because in result.Because)
            {
                text.Write("<td>");
                Encoder.Encode(text, catalogue.Controls[because.Control].Ask.Ja);
            }
        }

        await Write(context, text);
    }

    private async Task Save(HttpContext context)
    {
        var worker = (await context.Request.ReadFormAsync())["worker"].ToString();
        var number = Interlocked.Increment(ref line);
        await using var connection = store.Open();
        await using var transaction = connection.BeginTransaction();
        Execute(connection, transaction, "UPDATE bench_pictures SET picture = @text WHERE id = @number", int.Parse(worker, CultureInfo.InvariantCulture), new('y', 8000));
        Execute(connection, transaction, "INSERT INTO bench_lines VALUES (@number, @text)", number, "partly");
        Execute(connection, transaction, "INSERT INTO bench_audit VALUES (@number, @text)", number, "answered");
        await transaction.CommitAsync();
        await context.Response.WriteAsync("ok");
    }

    /// <summary>The row of a demo firm.</summary>
    private async Task<(byte[] Profile, byte[] Answers)> Scope()
    {
        await using var connection = store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT profile, picture FROM scopes ORDER BY id LIMIT 1";
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return ((byte[])row[0], (byte[])row[1]);
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string sql, long? number = null, string? text = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (name, value) in new (string, object?)[] { ("@number", number), ("@text", text) })
        {
            if (value is not null)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }
        }

        command.ExecuteNonQuery();
    }

    private static Task Write(HttpContext context, StringWriter text)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(text.ToString());
    }
}
