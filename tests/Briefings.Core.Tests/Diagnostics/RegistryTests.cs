using System.Reflection;
using System.Text.RegularExpressions;
using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.Core.Tests.Diagnostics;

/// <summary>The registry of codes and its page.</summary>
public partial class RegistryTests
{
    [Fact]
    public void The_page_of_diagnostics_is_what_the_registry_says() => GeneratedPage.Verify("diagnostics.md", DiagnosticsPage.Render());

    [Fact]
    public void Codes_are_well_formed_and_unique()
    {
        Codes.All.ShouldAllBe(descriptor => Form().IsMatch(descriptor.Code));
        Codes.All.Select(descriptor => descriptor.Code).ShouldBeUnique();
        Codes.All.Select(descriptor => descriptor.Title).ShouldBeUnique();
    }

    [Fact]
    public void Codes_are_declared_as_public_fields_of_the_registry() =>
        typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).ShouldAllBe(field => field.FieldType == typeof(DiagnosticDescriptor) && field.IsInitOnly);

    [Fact]
    public void Each_code_has_a_title_and_says_in_sentences_what_to_do() => Codes.All.ShouldAllBe(descriptor =>
        descriptor.Title.Length > 5 && !descriptor.Title.EndsWith('.') && descriptor.Explanation.Length > 40 && descriptor.Explanation.EndsWith('.'));

    [GeneratedRegex("^BRF[0-9]{3}$")]
    private static partial Regex Form();
}
