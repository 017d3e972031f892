using System.Collections.Immutable;
using System.Reflection;

namespace Briefings.Core.Diagnostics;

/// <summary>
/// The registry of all findings. One file an area: files and YAML 001–019 and 180–184, front matter and vocabularies 020–049 and 171,
/// bodies 050–069, 110–119 (markings) and 170–179, templates 070–079 and 160–164, reports 080–089 and 120–122,
/// release, publishing and the machine 090–099, 123–128 and 145–149, input that would harm 100–109, pictures 140–144,
/// labels 150–154, limits of work 165–169, relations and mentions 130–139, files to download 185–194, what is pasted 195–199, slips in front matter 200–209.
/// </summary>
public static partial class Codes
{
    // Lazy, because static fields of other parts of this class may be initialised after those of this part.
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Registry = new(() =>
    [
        .. typeof(Codes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ]);

    /// <summary>All descriptors, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Registry.Value;
}
