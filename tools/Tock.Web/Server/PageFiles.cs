// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Web.Server;

/// <summary>The files of the page, which lie in this assembly.</summary>
public static class PageFiles
{
    private const string FirstPage = "index.html";

    /// <summary>Finds a file.</summary>
    /// <param name="name">Its name; empty for the page itself.</param>
    /// <param name="type">Its media type.</param>
    /// <returns>Null if there is none of that name.</returns>
    public static Stream? Open(string name, out string type)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Length == 0 ? FirstPage : name;
        type = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        return typeof(PageFiles).Assembly.GetManifestResourceStream(name);
    }
}
