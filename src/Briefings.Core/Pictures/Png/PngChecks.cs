namespace Briefings.Core.Pictures;

/// <summary>The cyclic redundancy check of PNG (ISO/IEC 15948, Annex D).</summary>
internal static class PngChecks
{
    private static readonly uint[] Table = Make();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var each in bytes)
        {
            check = Table[(byte)(check ^ each)] ^ (check >> 8);
        }

        return ~check;
    }

    private static uint[] Make()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            table[i] = i;
            for (var bit = 0; bit < 8; bit++)
            {
                table[i] = (table[i] & 1) == 1 ? 0xEDB8_8320 ^ (table[i] >> 1) : table[i] >> 1;
            }
        }

        return table;
    }
}
