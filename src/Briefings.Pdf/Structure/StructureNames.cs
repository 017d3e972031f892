namespace Briefings.Pdf;

/// <summary>The names of the standard structure types, without an allocation for each.</summary>
internal static class StructureNames
{
    private static readonly string[] Names = Enum.GetNames<StructureType>();

    public static string Of(StructureType type) => Names[(int)type];
}
