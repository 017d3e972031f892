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
        (await serving.StatusAsync("briefings/2024/paro-minero.html")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        house.Edit("content/site.yaml", "time_zone: America/Bogota", "time_zone: America/Bogotta");
        (await NextAsync(reader)).ShouldContain("\"build\":3");
        (await serving.GetAsync("index.html")).ShouldNotContain("Tres accesos");
        Directory.GetFileSystemEntries(house.Root).ShouldBe([house.Path("content")]);
    }

    [Fact]
    public async Task A_file_to_download_is_served_and_a_faulty_one_is_left_out()
    {
        using var house = House.Andes();
        const string text = "content/briefings/2024/paro-minero.md";
        house.Write("content/files/cortes.geojson", "{\"type\":\"Point\",\"coordinates\":[1,2]}");
        house.Write("content/vocabulary/files.yaml", "- {file: files/cortes.geojson, tlp: CLEAR, title: Cortes}\n");
        house.Write(text, house.Read(text) + "\nLas cifras están [aquí](files/cortes.geojson).\n");
        await using var serving = await Serving.StartAsync(house);
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("<a class=\"file\" href=\"../../files/cortes.geojson\" download=\"\">aquí");
        (await serving.GetAsync("files/cortes.geojson")).ShouldContain("[1,2]");
        await using var events = await serving.EventsAsync();
        using var reader = new StreamReader(events);
        await NextAsync(reader);

        house.Write("content/files/cortes.geojson", "{\"type\":\"Point\",\"coordinates\":[3,4]}");
        (await NextAsync(reader)).ShouldContain("\"build\":2");
        (await serving.GetAsync("files/cortes.geojson")).ShouldContain("[3,4]");

        house.Write("content/files/cortes.geojson", "<html>");
        (await NextAsync(reader)).ShouldContain("files/cortes.geojson:1:1: error BRF189");
        (await serving.StatusAsync("files/cortes.geojson")).ShouldBe(HttpStatusCode.NotFound);
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("<s>aquí (left out)</s>");
    }

    [Fact]
    public async Task A_faulty_file_keeps_nobody_from_the_rest_and_is_shown_to_nobody_drafts_or_not()
    {
        using var house = House.Andes();
        house.Edit("content/briefings/2025/cargas-desviadas-arica.md", "tlp: CLEAR", "tlp: CLAER");
        foreach (var drafts in (string[][])[[], ["--drafts"]])
        {
            await using var serving = await Serving.StartAsync(house, drafts);
            var page = await serving.GetAsync("briefings/2025/cierre-puerto-guayaquil.html");
            page.ShouldContain("La actividad no se ha reanudado. Véase <s>left out</s>.");
            page.ShouldNotContain("Arica");
            (await serving.GetAsync("index.html")).ShouldNotContain("Arica");
            (await serving.StatusAsync("briefings/2025/cargas-desviadas-arica.html")).ShouldBe(HttpStatusCode.NotFound);
            await using var events = await serving.EventsAsync();
            using var reader = new StreamReader(events);
            var state = await NextAsync(reader);
            state.ShouldContain("cargas-desviadas-arica.md:1:1: warning BRF125: this file is left out of the preview: 1 error");
            state.ShouldContain("cierre-puerto-guayaquil.md:25:40: warning BRF126");
            serving.Printed.ShouldContain("1 error, ");
            serving.Printed.ShouldContain("; 1 file left out");
        }
    }

    [Fact]
    public async Task Folders_may_come_and_be_swapped_and_the_terminal_says_what_is_new_and_what_is_put_right()
    {
        using var house = House.Andes();
        house.Edit("content/briefings/2024/paro-minero.md", "countries: [PE]", "countries: [XQ]");
        await using var serving = await Serving.StartAsync(house);
        await using var events = await serving.EventsAsync();
        using var reader = new StreamReader(events);
        await NextAsync(reader);

        // The way of the README: a folder for one's own templates.
        house.Write("templates/partials/foot.html", "<p>our own foot</p>\n");
        (await NextAsync(reader)).ShouldContain("\"build\":2");
        (await serving.GetAsync("index.html")).ShouldContain("our own foot");

        Directory.Move(house.Path("content"), house.Path("before"));
        (await NextAsync(reader)).ShouldContain("\"build\":2");
        using (var other = House.AndesIn(house.Path("swapped")))
        {
            Directory.Move(house.Path("swapped/content"), house.Path("content"));
        }

        (await NextAsync(reader)).ShouldContain("\"build\":3");
        house.Edit("content/briefings/2024/paro-minero.md", "Dos accesos", "Tres accesos");
        (await NextAsync(reader)).ShouldContain("\"build\":4");
        (await serving.GetAsync("briefings/2024/paro-minero.html")).ShouldContain("Tres accesos");
        var (output, error) = await serving.EndWithWordsAsync();
        output.ShouldContain("Put right: content/briefings/2024/paro-minero.md:9:13: error");
        error.Split("XQ").Length.ShouldBe(2, error);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_no_fault_of_the_machine()
    {
        using var house = House.Andes();
        await using var serving = await Serving.StartAsync(house);

        var (exitCode, _, error) = house.Run("serve", "--no-pdf", "--port", serving.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        exitCode.ShouldBe(1);
        error.ShouldBe($"briefings: error BRF127: another program listens on port {serving.Port}, perhaps another \"briefings serve\"; end it, or write --port {serving.Port + 1}, or --port 0 for any free one\n");
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

    private sealed class Serving(Process process, HttpClient client, string printed) : IAsyncDisposable
    {
        public string Printed => printed;

        public int Port => client.BaseAddress!.Port;

        /// <summary>Ends it, and gives what it said since it began to serve.</summary>
        public async Task<(string Output, string Error)> EndWithWordsAsync()
        {
            var words = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
            process.Kill();
            return (await words.Item1, await words.Item2);
        }

        public static async Task<Serving> StartAsync(House house, params string[] more)
        {
            var process = house.Start(["serve", "--port", "0", "--no-pdf", "--now", House.Now, .. more]);
            var printed = "";
            while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            {
                printed += line + "\n";
                if (line.StartsWith("Built in", StringComparison.Ordinal))
                {
                    return new Serving(process, new HttpClient { BaseAddress = new Uri(Address().Match(printed).Value) }, printed);
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
            // The shell's own "kill": the program of that name is not on every machine.
            Tool.Run("/bin/sh", "-c", $"kill {signal} {process.Id}").ExitCode.ShouldBe(0);
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
