namespace Briefings.ReportFiles.Tests.Loss;

/// <summary>Some words and signs on one line of a generated text.</summary>
/// <param name="Typed">What is typed; words in it are like no others of its text.</param>
/// <param name="Sees">What readers see of it in one stretch; empty where nothing is to be seen.</param>
/// <param name="Words">Its words, each of which is seen or stands in an address or attribute of the page.</param>
internal sealed record Piece(string Typed, string Sees, IReadOnlyList<string> Words);

/// <summary>A generated text and the pieces of which it is made.</summary>
/// <param name="Text">The text.</param>
/// <param name="Pieces">The pieces.</param>
internal sealed record PiecedText(string Text, IReadOnlyList<Piece> Pieces);
