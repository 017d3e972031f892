namespace Briefings.Core.Downloads;

/// <summary>
/// Bytes that are handed out in pieces, one by one at their end: who unpacks them asks for no more than is needed, so that what is left over
/// belongs to nothing.
/// </summary>
internal sealed class BytesAsAsked(ReadOnlyMemory<byte> bytes) : Stream
{
    // More than the last block of DEFLATE has in front of its end, so that nothing is left in what was handed out last.
    private const int Last = 64;

    private int at;

    /// <summary>Whether all were asked for.</summary>
    public bool IsAtEnd => at == bytes.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var left = bytes.Length - at;
        var length = Math.Min(buffer.Length, left > Last ? left - Last : Math.Min(left, 1));
        bytes.Span.Slice(at, length).CopyTo(buffer);
        at += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
