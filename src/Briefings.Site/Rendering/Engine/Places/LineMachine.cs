namespace Briefings.Site.Rendering.Engine.Places;

/// <summary>Plain text, in which all places are alike.</summary>
internal sealed class LineMachine : WriteMachine
{
    public override string? Open => null;

    public override int OpenedAt => 0;

    public override WritePlace Take() => WritePlace.Text;

    protected override void Follow(ReadOnlySpan<char> written)
    {
    }
}
