using System.Globalization;
using System.Text;

namespace Briefings.Site.Rendering.Prose;

/// <summary>Writes elements, attributes and text so that nothing written can become markup.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder output = new();

    /// <summary>Opens an element; attributes whose value is null are left out.</summary>
    public void Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                output.Append(' ').Append(name).Append("=\"");
                Escape(value);
                output.Append('"');
            }
        }

        output.Append('>');
    }

    public void Close(string element) => output.Append("</").Append(element).Append('>');

    public void Line() => output.Append('\n');

    public void Text(string text) => Escape(text);

    /// <summary>An element that holds nothing but text.</summary>
    public void Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        Escape(text);
        Close(element);
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => output.ToString();

    // Characters that XML 1.0 (section 2.2) does not allow become U+FFFD, since prose also goes into feeds.
    private void Escape(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var each = text[index];
            switch (each)
            {
                case '&':
                    output.Append("&amp;");
                    break;
                case '<':
                    output.Append("&lt;");
                    break;
                case '>':
                    output.Append("&gt;");
                    break;
                case '"':
                    output.Append("&quot;");
                    break;
                case '\'':
                    output.Append("&#39;");
                    break;
                case '\n' or '\t':
                    output.Append(each);
                    break;
                case < ' ' or '\u007F' or '\uFFFE' or '\uFFFF':
                    output.Append('\uFFFD');
                    break;
                default:
                    if (char.IsHighSurrogate(each) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    {
                        output.Append(each).Append(text[++index]);
                    }
                    else
                    {
                        output.Append(char.IsSurrogate(each) ? '\uFFFD' : each);
                    }

                    break;
            }
        }
    }
}
