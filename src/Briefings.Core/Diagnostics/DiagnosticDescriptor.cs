namespace Briefings.Core.Diagnostics;

/// <summary>What all findings of one kind share; the registry is <see cref="Codes"/> and its page is <c>docs/diagnostics.md</c>.</summary>
/// <param name="Code">The stable code, <c>BRF</c> and three digits; never reused.</param>
/// <param name="Severity">How grave such a finding is.</param>
/// <param name="Title">A noun phrase of a few words, sentence case, no full stop.</param>
/// <param name="Explanation">For the author: what is wrong, why it matters and what to write instead; one to four plain sentences of Markdown.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Explanation);
