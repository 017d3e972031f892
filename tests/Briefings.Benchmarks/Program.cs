using System.Globalization;
using Briefings.Benchmarks;
using Briefings.Benchmarks.Hostile;

if (args is ["generate", var count, var folder])
{
    new ContentGenerator(seed: 1).Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (args is ["generate-hugo", var hugoCount, var hugoFolder])
{
    new ContentGenerator(seed: 1).WriteHugo(hugoFolder, int.Parse(hugoCount, CultureInfo.InvariantCulture));
    return;
}

if (args is ["relate", var relateCount])
{
    RelateMeasure.Run(int.Parse(relateCount, CultureInfo.InvariantCulture));
    return;
}

if (args is ["pdf-texts", var textFolder])
{
    PdfMeasure.WriteTexts(textFolder, Path.Combine(PdfMeasure.Templates(), "reports", "fonts"));
    return;
}

if (args is ["pdf", var markup, var pdf, .. var runs])
{
    PdfMeasure.Run(markup, pdf, runs is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : 1, PdfMeasure.Templates());
    return;
}

if (args is ["hostile-one", var shape, var size])
{
    HostileMeasure.RunOne(shape, int.Parse(size, CultureInfo.InvariantCulture));
    return;
}

if (args is ["hostile-quick", .. var quick])
{
    HostileMeasure.RunTogether(quick);
    return;
}

if (args is ["hostile", .. var shapes])
{
    Environment.ExitCode = HostileMeasure.RunApart(shapes) ? 0 : 1;
    return;
}

if (args is ["check-pdf", .. var files])
{
    Environment.ExitCode = PdfCheckCommand.Run(files);
    return;
}

RunStages(args);

// Apart, so that other measures do not load what these need, and count it as theirs.
static void RunStages(string[] args) => BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(ContentGenerator).Assembly).Run(args);
