using System.Net;
using System.Net.Sockets;
using System.Text;
using Briefings.Cli.Serving;
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
        live.Replace(SiteOf("first"));
        server = await DevServer.StartAsync(live, 0, Cancellation);
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
    [InlineData("evil.example")]
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

        live.Keep(["content/x.md:1:1: error BRF012: \"no\""]);
        (await NextAsync(reader)).ShouldContain("error BRF012");

        live.Replace(SiteOf("second"));
        (await NextAsync(reader)).ShouldBe("""{"build":2,"findings":[]}""");
        (await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation)).ShouldContain("second");
    }

    [Fact]
    public async Task A_site_that_never_built_says_so_and_waits()
    {
        await using var broken = await DevServer.StartAsync(new LiveSite(), 0, Cancellation);
        using var response = await client.GetAsync(broken.Address, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("/_briefings/reload.js");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_the_machine_s_fault()
    {
        await Should.ThrowAsync<IOException>(() => DevServer.StartAsync(live, server.Address.Port, Cancellation));
    }

    private static ServedSite SiteOf(string words) =>
        ServedSite.Of([new OutputFile("index.html", Encoding.UTF8.GetBytes($"<html><head></head><body>{words}</body></html>"))], "");

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
