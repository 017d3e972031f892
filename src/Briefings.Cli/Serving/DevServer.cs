using System.Net;
using System.Text;
using Briefings.Core.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefings.Cli.Serving;

/// <summary>Serves a <see cref="LiveSite"/> on loopback to browsers of this machine, with the headers of <c>docs/deploy.md</c>.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    /// <summary>The path below which the server's own files lie.</summary>
    public const string OwnPath = "/_briefings/";

    private readonly WebApplication application;
    private readonly LiveSite live;
    private readonly FileExtensionContentTypeProvider types = new();
    private readonly CancellationTokenSource stopping = new();
    private HashSet<string> hosts = [];

    private DevServer(WebApplication application, LiveSite live)
    {
        this.application = application;
        this.live = live;
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".gpx"] = "application/gpx+xml";
        types.Mappings[".kml"] = "application/vnd.google-earth.kml+xml";
        types.Mappings[".geojson"] = "application/geo+json";
    }

    /// <summary>The address of the site's root, with a slash at its end.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Starts to listen.</summary>
    /// <param name="live">What to serve.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <returns>The server; null, with a finding, where the port can't be had.</returns>
    public static async Task<Outcome<DevServer?>> StartAsync(LiveSite live, int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 0;
            options.Listen(IPAddress.Loopback, port);
        });

        // Ctrl-C is the command's to hear: it has a watcher to stop too.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var server = new DevServer(builder.Build(), live);
        server.application.Run(server.AnswerAsync);
        try
        {
            await server.application.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (PortFault.Of(exception, port) is not null)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            return new(null, [PortFault.Of(exception, port)!]);
        }

        var bound = new Uri(server.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        server.hosts = new HashSet<string>([$"localhost:{bound}", $"127.0.0.1:{bound}"], StringComparer.OrdinalIgnoreCase);
        server.Address = new Uri(FormattableString.Invariant($"http://localhost:{bound}/"));
        return new(server, []);
    }

    public async ValueTask DisposeAsync()
    {
        // Streams of events never end by themselves and would hold up the end.
        await stopping.CancelAsync().ConfigureAwait(false);
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
        stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        foreach (var (name, value) in SecurityHeaders.All)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers.CacheControl = "no-store";

        // A page of another host whose name was made to lead here (DNS rebinding) sends that host's name.
        if (!hosts.Contains(context.Request.Host.Value ?? ""))
        {
            await PlainAsync(context, StatusCodes.Status421MisdirectedRequest, "This server answers to localhost only.").ConfigureAwait(false);
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await PlainAsync(context, StatusCodes.Status405MethodNotAllowed, "This server only reads.").ConfigureAwait(false);
        }
        else if (context.Request.Path.Value == OwnPath + "events")
        {
            await SendEventsAsync(context).ConfigureAwait(false);
        }
        else if (context.Request.Path.Value == OwnPath + "reload.js")
        {
            await SendAsync(context, 200, "reload.js", Client.ReloadScript).ConfigureAwait(false);
        }
        else
        {
            await SendPageAsync(context).ConfigureAwait(false);
        }
    }

    private async Task SendPageAsync(HttpContext context)
    {
        var site = live.Site;
        if (site.IsEmpty)
        {
            await SendAsync(context, 503, "broken.html", Client.BrokenPage).ConfigureAwait(false);
            return;
        }

        var answer = site.Find(context.Request.Path.Value ?? "/");
        if (answer.Location is not null)
        {
            context.Response.Headers.Location = answer.Location;
        }

        await SendAsync(context, answer.Status, answer.Name, answer.Content).ConfigureAwait(false);
    }

    private async Task SendAsync(HttpContext context, int status, string name, ReadOnlyMemory<byte> content)
    {
        var type = types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        context.Response.StatusCode = status;
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("javascript", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await foreach (var state in live.WatchAsync(either.Token).ConfigureAwait(false))
            {
                await context.Response.WriteAsync($"event: built\ndata: {state}\n\n", Encoding.UTF8, either.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the server stops.
        }
    }

    private static async Task PlainAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(words, context.RequestAborted).ConfigureAwait(false);
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
