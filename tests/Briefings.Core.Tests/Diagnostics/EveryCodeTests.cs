using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.Core.Tests.Diagnostics;

/// <summary>No finding without a test that makes it.</summary>
public sealed class EveryCodeTests
{
    [Fact]
    public void Every_code_is_named_by_a_test_other_than_this()
    {
        var names = typeof(Codes).GetFields()
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .ToDictionary(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code, field => "Codes." + field.Name, StringComparer.Ordinal);
        var texts = Directory.EnumerateFiles(Repository.Path("tests"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.Contains(".verified.", StringComparison.Ordinal))
            .Where(file => !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) != "EveryCodeTests.cs")
            .Select(File.ReadAllText)
            .ToList();

        Codes.All
            .Where(descriptor => !texts.Any(text => text.Contains(descriptor.Code, StringComparison.Ordinal) || text.Contains(names[descriptor.Code], StringComparison.Ordinal)))
            .Select(descriptor => $"{descriptor.Code} {descriptor.Title}")
            .ShouldBeEmpty();
    }
}
