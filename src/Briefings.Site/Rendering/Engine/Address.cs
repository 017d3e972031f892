using System.Text;

namespace Briefings.Site.Rendering.Engine;

/// <summary>
/// An address that may stand in an <c>href</c>: made and checked here and nowhere else, so that a free text never becomes a
/// link. Not yet escaped for the file it is written into.
/// </summary>
public sealed class Address : IEquatable<Address>
{
    private readonly string text;

    private Address(string text) => this.text = text;

    /// <summary>An address outside the site, if it is an absolute <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c> one; else null.</summary>
    public static Address? Web(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.IndexOfAny(['"', '<', '>', '\\']) >= 0 || address.Any(IsHidden))
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        return uri.Scheme switch
        {
            "http" or "https" when uri.Host.Length > 0 => new(uri.AbsoluteUri),
            "mailto" => new(uri.AbsoluteUri),
            "tel" => new("tel:" + Uri.EscapeDataString(address["tel:".Length..]).Replace("%2B", "+", StringComparison.Ordinal).Replace("%3B", ";", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal)),
            _ => null,
        };
    }

    /// <summary>The address that writes to somebody; null where the text has no <c>@</c>.</summary>
    public static Address? Mail(string? email) =>
        email is not null && email.Contains('@', StringComparison.Ordinal)
            ? Web("mailto:" + Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal))
            : null;

    /// <summary>The address that calls a number as printed; only its digits and a leading plus are kept; null without digits.</summary>
    public static Address? Telephone(string? phone)
    {
        if (phone is null)
        {
            return null;
        }

        var digits = new string([.. phone.Where(char.IsAsciiDigit)]);
        return digits.Length == 0 ? null : new((phone.TrimStart().StartsWith('+') ? "tel:+" : "tel:") + digits);
    }

    /// <summary>A file of the site, from another one: names the file, escapes each segment.</summary>
    /// <param name="from">The path of the page that holds the link, from the root.</param>
    /// <param name="to">The path of the file that it leads to, from the root.</param>
    /// <param name="fragment">A fragment; null without.</param>
    public static Address Relative(string from, string to, string? fragment = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (fragment is not null && string.Equals(from, to, StringComparison.Ordinal))
        {
            return Fragment(fragment);
        }

        var common = 0;
        for (var index = 0; index < from.Length && index < to.Length && from[index] == to[index]; index++)
        {
            if (from[index] == '/')
            {
                common = index + 1;
            }
        }

        var result = new StringBuilder(to.Length + 16);
        for (var index = common; index < from.Length; index++)
        {
            if (from[index] == '/')
            {
                result.Append("../");
            }
        }

        AppendPath(result, to.AsSpan(common));

        // "a:b.html" would read as a scheme; a path that climbs or has a slash first does not.
        AppendFragment(result, fragment);
        return new(result.ToString());
    }

    /// <summary>A file of the site under a base address or path that ends in a slash.</summary>
    public static Address Absolute(string baseAddress, string to, string? fragment = null)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        ArgumentNullException.ThrowIfNull(to);
        var result = new StringBuilder(baseAddress.Length + to.Length + 16).Append(baseAddress);
        AppendPath(result, to);
        AppendFragment(result, fragment);
        return new(result.ToString());
    }

    /// <summary>A heading or note of the same page.</summary>
    public static Address Fragment(string fragment) => new("#" + Uri.EscapeDataString(fragment));

    /// <summary>A URN of a UUID (RFC 9562), as feeds name their entries.</summary>
    public static Address Urn(Guid id) => new($"urn:uuid:{id:D}");

    private static bool IsHidden(char character) =>
        char.IsControl(character) || char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;

    private static void AppendPath(StringBuilder result, ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (range.Start.Value > 0)
            {
                result.Append('/');
            }

            result.Append(segment.ContainsAnyExcept(Unreserved) ? Uri.EscapeDataString(segment) : segment);
        }
    }

    private static readonly System.Buffers.SearchValues<char> Unreserved =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~");

    private static void AppendFragment(StringBuilder result, string? fragment)
    {
        if (fragment is not null)
        {
            // A page of a PDF, a row of a table: "page=3", "row=5-7" (RFC 3986, 3.5, lets these signs stand).
            result.Append('#').Append(Uri.EscapeDataString(fragment).Replace("%3D", "=", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal));
        }
    }

    /// <summary>The address, as it stands in an <c>href</c> before escaping.</summary>
    public override string ToString() => text;

    /// <inheritdoc/>
    public bool Equals(Address? other) => other is not null && string.Equals(text, other.text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Address);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);
}
