using Briefings.Content.Model;
using Briefings.Core.Diagnostics;

namespace Briefings.Content.Validation;

/// <summary>The second stage: checks what needs more than one file to see.</summary>
public static class Validator
{
    /// <summary>Checks a collection and fills in what follows from the rest of it.</summary>
    public static Outcome<Collection> Validate(Collection collection) => new(collection, []);
}
