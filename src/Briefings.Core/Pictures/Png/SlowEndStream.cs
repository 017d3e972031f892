namespace Briefings.Core.Pictures;

/// <summary>Gives its last bytes one by one, so that a reader that stops within them has told to the byte where it stopped.</summary>
internal sealed class SlowEndStream(byte[] data) : Stream
{
    // Unpackers ask for some kilobytes at once; what they left of such a piece is not known.
    private const int End = 2048;

    private int at;

    /// <summary>Whether all was asked for.</summary>
    public bool HasEnded => at == data.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => data.Length;

    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var left = data.Length - at;
        var count = Math.Min(buffer.Length, left > End ? left - End : Math.Min(1, left));
        data.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
