using System.Globalization;
using Briefings.Fuzz;

// Feeds mutated input to everything that reads what others wrote:
//
//   dotnet run -c Release --project tests/Briefings.Fuzz -- [--inputs 1000000 | --seconds 20] [--seed 1] [--threads 2]
//                                                           [--target NAME] [--input NUMBER] [--keep FOLDER]
//
// --input runs one input of one target again, and --keep writes it and whatever fails to a folder. Exit code 1 where anything failed.
var options = new FuzzOptions();
for (var index = 0; index + 1 < args.Length; index += 2)
{
    var value = args[index + 1];
    options = args[index] switch
    {
        "--inputs" => options with { Inputs = long.Parse(value, CultureInfo.InvariantCulture) },
        "--seconds" => options with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
        "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
        "--threads" => options with { Threads = int.Parse(value, CultureInfo.InvariantCulture) },
        "--target" => options with { Target = value },
        "--input" => options with { Input = long.Parse(value, CultureInfo.InvariantCulture) },
        "--keep" => options with { Keep = value },
        "--state" => options with { State = value },
        _ => throw new ArgumentException($"unknown option {args[index]}"),
    };
}

return options.State is null ? Supervisor.Run(options, args) : new Runner(options).Run();
