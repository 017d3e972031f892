using System.Net;
using System.Text;

namespace Briefings.Cli.Serving;

/// <summary>What the dev server sends to browsers beside the site; embedded, from <c>Serving/Client/</c>.</summary>
internal static class Client
{
    /// <summary>Reloads a page when the site was built again.</summary>
    public static byte[] ReloadScript { get; } = Resources.Read("client/reload.js");

    private static readonly string Snippet = Encoding.UTF8.GetString(Resources.Read("client/head.html"));

    /// <summary>What is put before the end of each page's head.</summary>
    /// <param name="source">The file of content from which the page was made; null where no single one is known.</param>
    public static string HeadSnippet(string? source) => Snippet.Replace("{source}", WebUtility.HtmlEncode(source), StringComparison.Ordinal);

    /// <summary>What is shown in place of a page that is left out.</summary>
    public static byte[] LeftOutPage { get; } = Resources.Read("client/left-out.html");

    /// <summary>What is shown while there is no site yet.</summary>
    public static byte[] BrokenPage { get; } = Resources.Read("client/broken.html");
}
