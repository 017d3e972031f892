using System.Text;

namespace Briefings.Cli.Serving;

/// <summary>What the dev server sends to browsers beside the site; embedded, from <c>Serving/Client/</c>.</summary>
internal static class Client
{
    /// <summary>Reloads a page when the site was built again.</summary>
    public static byte[] ReloadScript { get; } = Resources.Read("client/reload.js");

    /// <summary>What is put before the end of each page's head.</summary>
    public static string HeadSnippet { get; } = Encoding.UTF8.GetString(Resources.Read("client/head.html"));

    /// <summary>What is shown while there is no site yet.</summary>
    public static byte[] BrokenPage { get; } = Resources.Read("client/broken.html");
}
