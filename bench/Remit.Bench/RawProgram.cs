using System.Data.Common;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Remit.Bench;

/// <summary>The baseline: the least program that answers with the same decisions, by the same SQL on the same file, written straight into a page.</summary>
/// <remarks>Like the product it knows the order of the list beforehand; unlike it, it has no search box, no counts, no layout and nothing but lists of values.</remarks>
internal static class RawProgram
{
    private const string Shown =
        "slug, code, title, publisher, kind, type, date_signed, date_published, signatory, role_shown, office, directorate, approval, approved, source_address, recorded_at, version";

    private const string Order = "SELECT entry FROM decisions ORDER BY date_signed DESC, code";

    private const string List = $"""
        SELECT (SELECT stamp FROM decision_stamp), {Shown}, substr(summary, 1, 400)
        FROM decisions WHERE entry IN (SELECT value FROM json_each(@entries))
        """;

    private const string Detail = $"""
        SELECT (SELECT stamp FROM decision_stamp), {Shown}, summary, effective_from, items, spending, cites, timeline, documents, single_source, part2, deferred, recorded_by
        FROM decisions WHERE slug = @slug
        """;

    private const string Cited =
        "SELECT d.slug, d.code, d.title FROM decision_citations c JOIN decisions d ON d.code_key = c.code_key WHERE c.entry = @entry";
    private const string Citing =
        "SELECT d.slug, d.code, d.title FROM decision_citations c JOIN decisions d ON d.entry = c.entry WHERE c.code_key = @key";

    /// <summary>Serves until the process is ended.</summary>
    /// <param name="file">The register's SQLite file.</param>
    /// <param name="port">Where it listens, on this machine.</param>
    public static async Task ServeAsync(string file, string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        var order = await OrderAsync(file);
        app.MapGet("/decisions", (HttpContext context) => ListAsync(context, file, order));
        app.MapGet("/decisions/{slug}", (HttpContext context, string slug) => DetailAsync(context, file, slug));
        await app.RunAsync();
    }

    private static async Task<List<long>> OrderAsync(string file)
    {
        List<long> order = [];
        await using var connection = await OpenAsync(file);
        await using var command = connection.CreateCommand();
        command.CommandText = Order;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            order.Add(rows.GetInt64(0));
        }

        return order;
    }

    private static async Task ListAsync(HttpContext context, string file, List<long> order)
    {
        _ = int.TryParse(context.Request.Query["p"], out var page);
        await using var connection = await OpenAsync(file);
        var html = Begin("Decisions");
        await WriteAsync(html, connection, "SELECT stamp FROM decision_stamp");
        var entries = $"[{string.Join(',', order.Skip(Math.Max(0, page - 1) * 20).Take(20))}]";
        await WriteAsync(html, connection, List, ("@entries", entries));
        await SendAsync(context, html);
    }

    private static async Task DetailAsync(HttpContext context, string file, string slug)
    {
        await using var connection = await OpenAsync(file);
        var html = Begin(slug);
        await WriteAsync(html, connection, Detail, ("@slug", slug));
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT entry, code_key FROM decisions WHERE slug = @slug";
        Add(command, "@slug", slug);
        await using var row = await command.ExecuteReaderAsync();
        if (await row.ReadAsync())
        {
            await WriteAsync(html, connection, Cited, ("@entry", row.GetInt64(0)));
            await WriteAsync(html, connection, Citing, ("@key", row.GetString(1)));
        }

        await SendAsync(context, html);
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task WriteAsync(StringBuilder html, DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            Add(command, name, value);
        }

        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            html.Append("<ul>");
            for (var i = 0; i < rows.FieldCount; i++)
            {
                html.Append("<li>").Append(WebUtility.HtmlEncode(rows.IsDBNull(i) ? "" : rows.GetValue(i).ToString())).Append("</li>");
            }

            html.Append("</ul>");
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static StringBuilder Begin(string title) =>
        new StringBuilder(8192).Append("<!doctype html><html lang=en><title>").Append(WebUtility.HtmlEncode(title)).Append("</title>");

    private static Task SendAsync(HttpContext context, StringBuilder html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html.ToString());
    }
}
