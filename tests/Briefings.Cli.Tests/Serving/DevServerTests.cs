using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Cli.Serving;
using Briefings.Core.Diagnostics;
using Briefings.Site.Rendering;
using Briefings.Testing;

namespace Briefings.Cli.Tests.Serving;

public sealed class DevServerTests : IAsyncLifetime
{
    private readonly LiveSite live = new();
    private DevServer server = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        live.Replace(SiteOf("first"), []);
        server = (await DevServer.StartAsync(live, 0, Cancellation)).Value!;
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_page_comes_with_its_type_and_the_headers_of_the_guide_to_deployment()
    {
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("first");
        foreach (var (name, value) in SecurityHeaders.All)
        {
            response.Headers.GetValues(name).ShouldBe([value]);
        }
    }

    [Fact]
    public void The_headers_are_those_of_the_guide_to_deployment()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "deploy.md")).ReplaceLineEndings("\n");
        foreach (var (name, value) in SecurityHeaders.All)
        {
            guide.ShouldContain($"\n{name}: {value}\n");
        }
    }

    [Theory]
    [InlineData("nginx", @"^\s*add_header (?<name>\S+) (?:""(?<value>[^""]*)""|(?<value>\S+)) always;$", 2)]
    [InlineData("apache", @"^Header always set (?<name>\S+) (?:""(?<value>[^""]*)""|(?<value>\S+))$", 1)]
    [InlineData("caddy", @"^    (?<name>[A-Z][A-Za-z-]+) (?:""(?<value>[^""]*)""|(?<value>\S+))$", 1)]
    [InlineData("headers", @"^  (?<name>[A-Z][A-Za-z-]+): (?<value>.+)$", 1)]
    public void Each_host_s_block_of_the_guide_gives_exactly_what_the_server_sends(string host, string line, int times)
    {
        var guide = File.ReadAllText(Repository.Path("docs", "deploy.md")).ReplaceLineEndings("\n");
        var begin = guide.IndexOf($"\n```{host}\n", StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0);
        var block = guide[begin..guide.IndexOf("\n```\n", begin + 4, StringComparison.Ordinal)];

        // A host speaks HTTPS and may cache, which the server of drafts does not.
        string[] own = ["Cache-Control", "Strict-Transport-Security"];
        var found = Regex.Matches(block, line, RegexOptions.Multiline).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value)).ToArray();

        found.Where(header => !own.Contains(header.Item1)).Order().ShouldBe(Enumerable.Repeat(SecurityHeaders.All, times).SelectMany(headers => headers).Order());
        found.Count(header => header == ("Strict-Transport-Security", "max-age=31536000")).ShouldBe(times);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("0.0.0.0")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost:1")]
    public async Task Another_host_s_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("first");
    }

    [Fact]
    public async Task Nothing_but_reading_is_allowed()
    {
        using var response = await client.PostAsync(new Uri("/", UriKind.Relative), null, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/../Briefings.sln")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%5c..%5cetc%5cpasswd")]
    [InlineData("/_briefings/../../etc/passwd")]
    public async Task Nothing_outside_the_site_is_served(string path)
    {
        // Written by hand: a client would tidy the path.
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Address.Port, Cancellation);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{server.Address.Port}\r\nConnection: close\r\n\r\n"), Cancellation);
        using var reader = new StreamReader(stream);

        (await reader.ReadToEndAsync(Cancellation)).ShouldStartWith("HTTP/1.1 404");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: \r\n")]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("GET / HTTP/1.0\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: evil.example\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:PORT, evil.example\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:PORT@evil.example\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:PORT.evil.example\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: [::1]:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: [::ffff:127.0.0.1]:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: 0x7f.1:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost:PORT\r\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET http://evil.example:PORT/ HTTP/1.1\r\nHost: evil.example:PORT\r\n")]
    [InlineData("GET //evil.example/ HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /index.html%00.png HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /%252e%252e/%252e%252e/etc/passwd HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /%c0%ae%c0%ae/etc/passwd HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /..;/..;/etc/passwd HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET \\..\\etc\\passwd HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /C:/Windows/win.ini HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET /LONG HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nX: LONG\r\n")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost:PORT\r\n")]
    public async Task A_request_that_is_meant_for_another_or_for_another_file_gets_nothing(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Address.Port, Cancellation);
        await using var stream = connection.GetStream();
        var bytes = request.Replace("PORT", server.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("LONG", new string('a', 60_000), StringComparison.Ordinal) + "Connection: close\r\n\r\n";
        var answer = "";
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), Cancellation);
            using var reader = new StreamReader(stream);
            answer = await reader.ReadToEndAsync(Cancellation);
        }
        catch (IOException)
        {
            // Cut off in the middle of what is too long.
        }

        answer.ShouldNotContain("first");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("HTTP/1.1 200");
        answer.ShouldNotContain("HTTP/1.1 5");
        (await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation)).ShouldContain("first");
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        foreach (var address in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), Cancellation)).Where(address => !IPAddress.IsLoopback(address)))
        {
            using var connection = new TcpClient(address.AddressFamily);
            await Should.ThrowAsync<SocketException>(async () => await connection.ConnectAsync(address, server.Address.Port, Cancellation));
        }
    }

    [Fact]
    public async Task A_new_build_and_one_that_failed_are_told_to_browsers()
    {
        await using var stream = await client.GetStreamAsync(new Uri("/_briefings/events", UriKind.Relative), Cancellation);
        using var reader = new StreamReader(stream);
        (await NextAsync(reader)).ShouldBe("""{"build":1,"findings":[]}""");

        Diagnostic warning = new(Codes.LinkDropped, Place.Of("content/a.md"), "words");
        live.Keep([warning, new(Codes.UnknownStatus, Place.Of("content/x.md"), "\"no\""), new(Codes.UnlistedActor, Place.Of("content/a.md"), "a hint")]);
        (await NextAsync(reader)).ShouldBe(
            """{"build":1,"findings":[{"file":"content/x.md","error":true,"text":"content/x.md:1:1: error BRF025: \u0022no\u0022"},"""
            + """{"file":"content/a.md","error":false,"text":"content/a.md:1:1: warning BRF091: words"}]}""");

        live.Replace(SiteOf("second"), [warning]);
        (await NextAsync(reader)).ShouldBe("""{"build":2,"findings":[{"file":"content/a.md","error":false,"text":"content/a.md:1:1: warning BRF091: words"}]}""");
        (await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation)).ShouldContain("second");
    }

    [Fact]
    public async Task A_site_that_never_built_says_so_and_waits()
    {
        await using var broken = (await DevServer.StartAsync(new LiveSite(), 0, Cancellation)).Value!;
        using var response = await client.GetAsync(broken.Address, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("/_briefings/reload.js");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_what_to_type()
    {
        var port = server.Address.Port;
        var started = await DevServer.StartAsync(live, port, Cancellation);

        started.Value.ShouldBeNull();
        var found = started.Diagnostics.ShouldHaveSingleItem();
        found.Descriptor.ShouldBe(Codes.PortTaken);
        found.Fix.ShouldBe(FormattableString.Invariant($"end it, or write --port {port + 1}, or --port 0 for any free one"));
    }

    [Fact]
    public void A_port_that_is_not_for_everybody_is_told_and_other_faults_are_not_taken_for_one()
    {
        PortFault.Of(new SocketException((int)SocketError.AccessDenied), 80)!.Message.ShouldContain("port 80");
        PortFault.Of(new IOException("", new SocketException((int)SocketError.AddressAlreadyInUse)), 65535)!.Fix!.ShouldContain("--port 65534");
        PortFault.Of(new IOException("disk"), 80).ShouldBeNull();
    }

    private static ServedSite SiteOf(string words) =>
        ServedSite.Of([new OutputFile("index.html", Encoding.UTF8.GetBytes($"<html><head></head><body>{words}</body></html>"))], ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

    private static async Task<string> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }

        throw new EndOfStreamException();
    }
}
