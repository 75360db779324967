// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tock.Emulation.Boards;
using Tock.Web.Tests.Harness;

namespace Tock.Templates.Tests;

/// <summary>The folder that <c>./tock feed</c> makes.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class FeedTests(PrivateHome home)
{
    [Fact]
    public void Packages_AllHaveTheOneVersion()
    {
        JsonElement[] packages = [.. home.Feed.GetProperty("packages").EnumerateArray()];

        Assert.Equal(["Tock.Cli", "Tock.Sdk", "Tock.Templates", "Tock.Testing"], packages.Select(package => package.GetProperty("id").GetString()!).Order());
        Assert.All(packages, package => Assert.Equal(PrivateHome.Version, package.GetProperty("version").GetString()));
        Assert.All(packages, package => Assert.Equal(new FileInfo(package.GetProperty("path").GetString()!).Length, package.GetProperty("bytes").GetInt64()));
    }

    [Theory]
    [InlineData("Tock.Sdk", "tools/tock/kernels/")]
    [InlineData("Tock.Cli", "tools/net10.0/any/kernels/")]
    public void Package_BringsTheKernelOfEachBoardOfTheTools(string id, string folder)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(home.Root, "feed", $"{id}.{PrivateHome.Version}.nupkg"));

        string[] kernels = [.. package.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).Select(entry => Path.GetFileNameWithoutExtension(entry.Name))];

        Assert.Equal(BoardCatalog.All.Select(board => board.Name).Order(), kernels.Order());
    }

    [Theory]
    [InlineData("Tock.Sdk")]
    [InlineData("Tock.Cli")]
    [InlineData("Tock.Templates")]
    public void Package_DoesNotSayWhereItWasBuilt(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(home.Root, "feed", $"{id}.{PrivateHome.Version}.nupkg"));

        string[] telling = [.. package.Entries.Where(entry => Texts(entry).Any(text => text.Contains(PrivateHome.RepositoryRoot.TrimEnd('/'), StringComparison.Ordinal))).Select(entry => entry.FullName)];

        Assert.Empty(telling);

        // The places of the kernels' own sources are there, only that they are those in the tree.
        foreach (ZipArchiveEntry kernel in package.Entries.Where(entry => entry.Name.EndsWith(".elf", StringComparison.Ordinal)))
        {
            Assert.Contains(Texts(kernel), text => text.Contains("/_/arch/CortexM/native", StringComparison.Ordinal) && text.Contains("/_/kernel", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Tool_InstalledFromTheFeed_BootsAnApplicationWithoutATree()
    {
        string tool = await home.Tool;
        string binary = await BuildAsync("Installed");

        Finished run = await home.RunAsync(tool, ["run", "--tbf", binary, "--for", "2s"], home.Work, isPrivate: true);
        Finished nothing = await home.RunAsync(tool, ["run"], home.Work, isPrivate: true);

        Assert.Contains("\nHello from Installed!\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("next: tock run --tbf FILE", nothing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_InstalledFromTheFeed_ShowsTheBoardOnItsPage()
    {
        string tool = await home.Tool;
        string binary = await BuildAsync("Shown");

        await home.WatchAsync(tool, home.Work, ["run", "--tbf", binary, "--ui"], async printed =>
        {
            Match address = Regex.Match(await printed("/\n"), @"Page: (http://127\.0\.0\.1:[0-9]+/[0-9a-f]{32}/)");
            Assert.True(address.Success);
            Uri page = new(address.Groups[1].Value);
            using HttpClient client = new();
            Assert.Contains("<html", await client.GetStringAsync(page), StringComparison.Ordinal);
            Assert.NotEmpty(await client.GetByteArrayAsync(new Uri(page, "page.js")));

            // What the page draws: the application by the kernel's own tables.
            await using PageClient connection = await PageClient.ConnectAsync(page);
            StringBuilder said = new();
            await connection.ReadAsync("console", piece => piece.GetProperty("index").GetInt32() == 0
                && said.Append(piece.GetProperty("text").GetString()).ToString().Contains("Hello from Shown!", StringComparison.Ordinal));
            await connection.ReadAsync("memory", contents => contents.ToString().Contains("Shown", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Feed_InPlaceOfAFile_IsRefused()
    {
        string file = Path.Combine(home.Root, "a file");
        File.WriteAllText(file, "kept");

        Finished feed = await home.RunAsync(Path.Combine(PrivateHome.RepositoryRoot, "tock"), ["feed", file], home.Work, isPrivate: false);

        Assert.Equal(2, feed.ExitCode);
        Assert.Contains("is a file", feed.Error, StringComparison.Ordinal);
        Assert.Contains("next: ./tock feed FOLDER", feed.Error, StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(file));
    }

    private async Task<string> BuildAsync(string name)
    {
        string folder = await home.CreateAsync(name, "C");
        Finished build = await home.DotnetAsync(folder, "build", "-c", "Release");
        Assert.True(build.ExitCode == 0, build.All);
        return Path.Combine(folder, "bin", "Release", "net10.0", name + ".tbf");
    }

    // A file as the texts that could be in it; the names of sources in what debuggers read are stored in parts.
    private static IEnumerable<string> Texts(ZipArchiveEntry entry)
    {
        using MemoryStream bytes = new();
        using (Stream stream = entry.Open())
        {
            stream.CopyTo(bytes);
        }

        yield return Encoding.Latin1.GetString(bytes.ToArray());
        yield return Encoding.Unicode.GetString(bytes.ToArray());
        if (entry.Name.EndsWith(".pdb", StringComparison.Ordinal))
        {
            bytes.Position = 0;
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
            MetadataReader reader = provider.GetMetadataReader();
            foreach (DocumentHandle document in reader.Documents)
            {
                yield return reader.GetString(reader.GetDocument(document).Name);
            }
        }
    }
}
