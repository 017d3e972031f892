using System.Collections;
using System.Globalization;
using System.Text;

using Scriban.Runtime;

namespace Briefings.Site.Rendering.Engine;

/// <summary>Writes values of models as JSON (RFC 8259) that is safe inside an HTML script element.</summary>
internal static class JsonText
{
    private const int Deepest = 64;

    /// <summary>The value as JSON; keys whose value is null are left out of objects, since schema.org has no nulls.</summary>
    /// <exception cref="InvalidOperationException">The value nests too deeply or holds a function.</exception>
    public static Markup Of(object? value)
    {
        var result = new StringBuilder();
        Write(result, value, 0);
        return Markup.Json(result.ToString());
    }

    private static void Write(StringBuilder result, object? value, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidOperationException($"a value nests more than {Deepest} levels deep");
        }

        switch (value)
        {
            case null:
                result.Append("null");
                break;
            case bool boolean:
                result.Append(boolean ? "true" : "false");
                break;
            case int or long or double or decimal:
                result.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case string text:
                WriteString(result, text);
                break;
            case Address or Markup:
                WriteString(result, value.ToString()!);
                break;
            case ScriptObject members:
                WriteObject(result, members, depth);
                break;
            case IEnumerable items:
                WriteArray(result, items, depth);
                break;
            default:
                throw new InvalidOperationException("only texts, numbers, booleans, lists and objects can be written as JSON");
        }
    }

    private static void WriteString(StringBuilder result, string text) => result.Append('"').Append(Escaping.Json(text)).Append('"');

    private static void WriteObject(StringBuilder result, ScriptObject members, int depth)
    {
        result.Append('{');
        var first = true;
        foreach (var (key, member) in members)
        {
            if (member is null)
            {
                continue;
            }

            if (!first)
            {
                result.Append(',');
            }

            first = false;
            WriteString(result, key);
            result.Append(':');
            Write(result, member, depth + 1);
        }

        result.Append('}');
    }

    private static void WriteArray(StringBuilder result, IEnumerable items, int depth)
    {
        result.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                result.Append(',');
            }

            first = false;
            Write(result, item, depth + 1);
        }

        result.Append(']');
    }
}
