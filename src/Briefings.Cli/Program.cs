using System.Text;
using Briefings.Cli;

// Titles hold accents and dashes; a pipe or an old code page must not lose them.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
return await new Application(Surroundings.OfThisProcess()).RunAsync(args).ConfigureAwait(false);
