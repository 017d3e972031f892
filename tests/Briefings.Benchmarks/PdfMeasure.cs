using System.Diagnostics;
using System.Globalization;
using Briefings.Reports;

namespace Briefings.Benchmarks;

/// <summary>Measures our engine on report markup, and writes the same text for others.</summary>
internal static class PdfMeasure
{
    private const string TypstScript = """
        // node typst.mjs FONTS IN.typ OUT.pdf RUNS [STANDARD]: needs @myriaddreamin/typst-ts-node-compiler beside it.
        import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
        import { readFileSync, writeFileSync } from 'node:fs';
        const [fonts, input, output, runs, standard] = process.argv.slice(2);
        const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: [fonts] }] });
        const text = readFileSync(input, 'utf8');
        const cpu = [];
        let pdf;
        for (let run = 0; run < Number(runs); run++) {
          compiler.evictCache(0);
          const start = process.cpuUsage();
          pdf = compiler.pdf({ mainFileContent: text }, standard ? { pdfStandard: standard } : {});
          const used = process.cpuUsage(start);
          cpu.push((used.user + used.system) / 1000);
        }
        writeFileSync(output, pdf);
        const sorted = cpu.slice(1).sort((a, b) => a - b);
        console.log(`first ${cpu[0].toFixed(1)} ms; then median ${(sorted[sorted.length >> 1] ?? NaN).toFixed(2)} ms of CPU; ${pdf.length} bytes; peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);

        """;

    /// <summary>Writes one briefing and two hundred, for each program.</summary>
    public static void WriteTexts(string folder, string fonts)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, count) in ((string, int)[])[("one", 1), ("many", 200)])
        {
            var text = new ComparisonText(count);
            File.WriteAllText(Path.Combine(folder, name + ".xml"), text.Markup());
            File.WriteAllText(Path.Combine(folder, name + ".html"), text.Html(fonts));
            File.WriteAllText(Path.Combine(folder, name + ".typ"), text.Typst());
        }

        File.WriteAllText(Path.Combine(folder, "typst.mjs"), TypstScript);
    }

    /// <summary>Sets markup so often and prints what it cost; markup is parsed, set and written each time.</summary>
    public static void Run(string input, string output, int runs, string templates)
    {
        // The others set the text as wide as the page; so do we here, without a margin column.
        var styles = ReportStyles.Load(WithoutMargin(File.ReadAllText(Path.Combine(templates, "reports", "styles.yaml"))), "styles.yaml").Value;
        var renderer = new PdfReportRenderer(ReportFonts.Load(Path.Combine(templates, "reports", "fonts")));
        var xml = File.ReadAllText(input);
        var cpu = new List<double>();
        var wall = new List<double>();
        var pages = 0;
        using var stream = new FileStream(output, FileMode.Create, FileAccess.Write);
        for (var run = 0; run < runs; run++)
        {
            stream.SetLength(0);
            var (startCpu, startWall) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            var document = ReportMarkup.Parse(xml, new ReportContext { File = input, Styles = styles, Bodies = new Dictionary<string, Core.Prose.Body>(), Media = static _ => null });
            var result = renderer.Render(document.Value ?? throw new InvalidDataException(string.Join('\n', document.Diagnostics)), stream);
            wall.Add(Stopwatch.GetElapsedTime(startWall).TotalMilliseconds);
            cpu.Add((Environment.CpuUsage.TotalTime - startCpu).TotalMilliseconds);
            pages = result.Pages;
        }

        // Clocks of CPU time tick in steps longer than a run, so that only sums of many runs say something.
        var warm = Math.Max(1, runs / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages, {stream.Length:N0} bytes; first {wall[0]:0.0} ms; last {warm} runs: {cpu.TakeLast(warm).Average():0.00} ms of CPU on average, {Median(wall.TakeLast(warm)):0.00} ms median wall; peak {Peak():0} MiB"));
    }

    /// <summary>The folder of the built-in templates.</summary>
    public static string Templates()
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            if (File.Exists(Path.Combine(up.FullName, "Briefings.sln")))
            {
                return Path.Combine(up.FullName, "templates");
            }
        }

        throw new DirectoryNotFoundException("No folder above the benchmarks holds Briefings.sln.");
    }

    // Without regular expressions, which would be counted among the memory of the engine.
    private static string WithoutMargin(string sheet)
    {
        foreach (var name in (string[])[", side: ", ", gutter: "])
        {
            for (var at = sheet.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sheet.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                while (end < sheet.Length && char.IsAsciiDigit(sheet[end]))
                {
                    end++;
                }

                sheet = string.Concat(sheet.AsSpan(0, at + name.Length), "0", sheet.AsSpan(end));
            }
        }

        return sheet;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    /// <summary>The largest resident set of this process so far, where the system tells.</summary>
    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
