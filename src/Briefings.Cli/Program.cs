using System.Globalization;
using System.Text;
using Briefings.Cli;

// Titles hold accents and dashes; a pipe or an old code page must not lose them.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;

// Whoever runs it, wherever: the same site. Templates capitalize words by the culture of the thread, and Turkish has an "i" of its own.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var stop = StopRequest.OfThisProcess();
return await new Application(Surroundings.OfThisProcess() with { Stop = stop }).RunAsync(args).ConfigureAwait(false);
