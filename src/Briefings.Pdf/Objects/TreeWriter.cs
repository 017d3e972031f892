namespace Briefings.Pdf;

/// <summary>Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): one node where they are small, else a root over leaves.</summary>
internal static class TreeWriter
{
    private const int Leaf = 64;

    /// <summary>Writes a tree and returns the number of its root.</summary>
    /// <param name="file">The file.</param>
    /// <param name="entriesKey"><c>Names</c> or <c>Nums</c>.</param>
    /// <param name="count">How many entries; sorted by key.</param>
    /// <param name="key">Writes the key of an entry.</param>
    /// <param name="value">Writes its value.</param>
    public static int Write(FileWriter file, string entriesKey, int count, Action<ByteWriter, int> key, Action<ByteWriter, int> value)
    {
        var root = file.Allocate();
        if (count <= Leaf)
        {
            var output = file.Begin(root);
            output.Raw("<<"u8);
            Entries(output, 0, count);
            output.Raw(">>"u8);
            return root;
        }

        var leaves = (count + Leaf - 1) / Leaf;
        var first = file.Allocate(leaves);
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var output = file.Begin(first + leaf);
            var from = leaf * Leaf;
            var to = Math.Min(count, from + Leaf);
            output.Raw("<</Limits["u8);
            key(output, from);
            output.Byte(32);
            key(output, to - 1);
            output.Byte((byte)']');
            Entries(output, from, to);
            output.Raw(">>"u8);
        }

        var top = file.Begin(root);
        top.Raw("<</Kids["u8);
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            top.Ref(first + leaf).Byte(32);
        }

        top.Raw("]>>"u8);
        return root;

        void Entries(ByteWriter output, int from, int to)
        {
            output.Name(entriesKey).Byte((byte)'[');
            for (var i = from; i < to; i++)
            {
                key(output, i);
                output.Byte(32);
                value(output, i);
                output.Byte((byte)'\n');
            }

            output.Byte((byte)']');
        }
    }
}
