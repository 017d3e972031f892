using System.Reflection;

namespace Briefings.PdfChecks;

/// <summary>Names the condition that a method looks for.</summary>
/// <param name="id">Its number in the Matterhorn Protocol, or the clause of ISO 19005-2 with a letter.</param>
/// <param name="clause">The clause of the standard.</param>
/// <param name="text">What is wrong where it fires.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConditionAttribute(string id, string clause, string text) : Attribute
{
    public string Id { get; } = id;

    public string Clause { get; } = clause;

    public string Text { get; } = text;
}

/// <summary>A check: what it looks for, and how it finds it.</summary>
public sealed record PdfCheck(string Id, string Clause, string Text, Func<PdfFacts, IEnumerable<string>> Find)
{
    /// <summary>The checks that a class has, by their numbers.</summary>
    internal static IReadOnlyList<PdfCheck> Of(Type type) =>
    [
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (Method: method, Condition: method.GetCustomAttribute<ConditionAttribute>()))
            .Where(static pair => pair.Condition is not null)
            .Select(static pair => new PdfCheck(pair.Condition!.Id, pair.Condition.Clause, pair.Condition.Text, pair.Method.CreateDelegate<Func<PdfFacts, IEnumerable<string>>>()))
            .OrderBy(static check => check.Id, StringComparer.Ordinal),
    ];
}

/// <summary>Something that a check found.</summary>
public sealed record PdfFinding(string Id, string Clause, string Message)
{
    public override string ToString() => $"{Id} ({Clause}): {Message}";
}

/// <summary>All checks, and running them.</summary>
public static class PdfCheckList
{
    /// <summary>PDF/UA-1, by the Matterhorn Protocol 1.1.</summary>
    public static IReadOnlyList<PdfCheck> Accessibility { get; } = PdfCheck.Of(typeof(Matterhorn));

    /// <summary>PDF/A-2a, by the clauses of ISO 19005-2.</summary>
    public static IReadOnlyList<PdfCheck> Archive { get; } = PdfCheck.Of(typeof(PdfA2));

    /// <summary>What ISO 32000-1 itself asks of tagged files, beyond what both standards repeat.</summary>
    public static IReadOnlyList<PdfCheck> Format { get; } = PdfCheck.Of(typeof(TaggedPdf));

    public static IReadOnlyList<PdfCheck> All { get; } = [.. Accessibility, .. Archive, .. Format];

    /// <summary>What the checks find in a file; at most a few of each, since one fault often shows on every page.</summary>
    public static IReadOnlyList<PdfFinding> Run(byte[] pdf, IEnumerable<PdfCheck>? checks = null, int most = 3)
    {
        return Run(new PdfFacts(pdf), checks, most);
    }

    /// <inheritdoc cref="Run(byte[], IEnumerable{PdfCheck}?, int)"/>
    public static IReadOnlyList<PdfFinding> Run(PdfFacts facts, IEnumerable<PdfCheck>? checks = null, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(facts);
        // Of an encrypted file only the dictionary that says so can be read; decrypt it first for the rest.
        return
        [
            .. (checks ?? All).Where(check => !facts.File.IsEncrypted || check.Id is "26-001" or "26-002" or "6.1.3-b")
                .SelectMany(check => check.Find(facts).Take(most).Select(message => new PdfFinding(check.Id, check.Clause, message))),
        ];
    }
}
