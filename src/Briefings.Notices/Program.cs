using System.Text;
using Briefings.Notices;

// Called by "dotnet pack" and "dotnet publish" of the tool (Briefings.Cli.csproj): LIST PACKAGES OUTPUT.
if (args is not [var list, var packages, var output])
{
    Console.Error.WriteLine("usage: briefings-notices LIST PACKAGES OUTPUT");
    return 2;
}

var problems = new List<string>();
var parts = Inventory.Read(File.ReadLines(list), packages, problems);
if (problems.Count > 0)
{
    foreach (var problem in problems)
    {
        // MSBuild reads a line of this form as an error.
        Console.Error.WriteLine($"THIRD-PARTY-NOTICES : error : {problem}");
    }

    return 1;
}

File.WriteAllText(output, NoticeWriter.Write(parts), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
return 0;
