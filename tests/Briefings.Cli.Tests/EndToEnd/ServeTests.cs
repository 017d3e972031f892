using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Briefings.Testing;

namespace Briefings.Cli.Tests.EndToEnd;

public sealed partial class ServeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_built_and_told_to_the_browser_and_nothing_is_written()
    {
        using var house = House.Andes();
        await using var serving = await Serving.StartAsync(house);
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("Dos accesos siguen cerrados");
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("/_briefings/reload.js");
        (await serving.StatusAsync("briefings/2024/solo-socios.html")).ShouldBe(HttpStatusCode.NotFound);
        await using var events = await serving.EventsAsync();
        using var reader = new StreamReader(events);
        await NextAsync(reader);

        house.Edit("content/briefings/2024/paro-minero.md", "Dos accesos", "Tres accesos");
        (await NextAsync(reader)).ShouldContain("\"build\":2");
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("Tres accesos siguen cerrados");

        house.Edit("content/briefings/2024/paro-minero.md", "status: approved", "status: aproved");
        (await NextAsync(reader)).ShouldContain("paro-minero.md:7:9: error");
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("Tres accesos siguen cerrados");
        Directory.GetFileSystemEntries(house.Root).ShouldBe([house.Path("content")]);
    }

    [Fact]
    public async Task Drafts_are_shown_under_a_banner_from_memory_only()
    {
        using var house = House.Andes();
        house.Edit("content/briefings/2024/paro-minero.md", "status: approved", "status: draft");
        await using var serving = await Serving.StartAsync(house, "--drafts");

        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("Dos accesos siguen cerrados");
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("noindex");
        (await serving.StatusAsync("briefings/2024/solo-socios.html")).ShouldBe(HttpStatusCode.OK);
        Directory.GetFileSystemEntries(house.Root).ShouldBe([house.Path("content")]);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT on Windows.");
        Assert.SkipWhen(IsInterruptIgnored(), "Whoever started the tests ignores SIGINT, as shells do for background jobs, and children inherit that.");
        using var house = House.Andes();
        await using var serving = await Serving.StartAsync(house);
        await using var events = await serving.EventsAsync();

        (await serving.InterruptAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task SIGTERM_ends_it_with_143()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var house = House.Andes();
        await using var serving = await Serving.StartAsync(house);

        (await serving.EndAsync("-TERM")).ShouldBe(143);
    }

    // proc_pid_status(5): a mask of ignored signals, SIGINT's bit being the second.
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
        && (ulong.Parse(mask["SigIgn:".Length..].Trim(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) & 2) != 0;

    private static async Task<string> NextAsync(StreamReader reader)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }

        throw new EndOfStreamException();
    }

    [GeneratedRegex("http://localhost:[0-9]+/")]
    private static partial Regex Address();

    private sealed class Serving(Process process, HttpClient client) : IAsyncDisposable
    {
        public static async Task<Serving> StartAsync(House house, params string[] more)
        {
            var process = house.Start(["serve", "--port", "0", "--no-pdf", "--now", House.Now, .. more]);
            var printed = "";
            while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            {
                printed += line + "\n";
                if (line.StartsWith("Built in", StringComparison.Ordinal))
                {
                    return new Serving(process, new HttpClient { BaseAddress = new Uri(Address().Match(printed).Value) });
                }
            }

            throw new InvalidOperationException(printed + await process.StandardError.ReadToEndAsync(Cancellation));
        }

        public Task<string> GetAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

        public async Task<HttpStatusCode> StatusAsync(string path)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            return response.StatusCode;
        }

        public Task<Stream> EventsAsync() => client.GetStreamAsync(new Uri("_briefings/events", UriKind.Relative), Cancellation);

        public Task<int> InterruptAsync() => EndAsync("-INT");

        public async Task<int> EndAsync(string signal)
        {
            Tool.Run("kill", signal, $"{process.Id}");
            await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
            return process.ExitCode;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }

            process.Dispose();
        }
    }
}
