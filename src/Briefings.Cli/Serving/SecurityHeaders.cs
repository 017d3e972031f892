using System.Collections.Immutable;

namespace Briefings.Cli.Serving;

/// <summary>
/// The headers of <c>docs/deploy.md</c>, which a test holds these to, so that what breaks under them breaks while it is
/// written. Strict-Transport-Security is left out: the dev server speaks plain HTTP.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Names and values.</summary>
    public static ImmutableArray<(string Name, string Value)> All { get; } =
    [
        ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ];
}
