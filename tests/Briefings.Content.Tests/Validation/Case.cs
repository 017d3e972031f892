namespace Briefings.Content.Tests.Validation;

/// <summary>One way to break a house, and the code of the finding that it must cause.</summary>
internal sealed record Case(string Code, string Name, Action<House> Break);
