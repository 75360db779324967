// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Xml.Linq;
using Tock.Cli.Building;
using Tock.Emulation.Boards;

namespace Tock.Cli.Tests.Building;

/// <summary>A kernel is built anew when what it is made of changes, and not for what only applications and packages are made of.</summary>
public sealed class BuildTargetTests
{
    private static readonly string s_repository = FindRepository();

    /// <summary>By the imports of the SDK itself: a new one is either for applications, or on the list.</summary>
    [Fact]
    public void Kernel_is_made_of_what_the_sdk_imports_for_boards()
    {
        string sdk = Path.Combine(s_repository, "sdk", "Tock.Sdk", "Sdk");
        string[] imports =
        [
            .. XDocument.Load(Path.Combine(sdk, "Sdk.targets")).Root!.Elements("Import")
                .Where(import => import.Attribute("Sdk") is null && !IsForApplications(import.Attribute("Condition")?.Value ?? string.Empty))
                .Select(import => Path.GetRelativePath(s_repository, Path.GetFullPath(Path.Combine(sdk, import.Attribute("Project")!.Value)))),
        ];

        Assert.Contains("sdk/Tock.Sdk/Targets/Tock.Image.targets", imports);
        Assert.Empty(imports.Except(Kernel(new Repository(s_repository)).Inputs));
    }

    [Theory]
    [InlineData("sdk/Tock.Sdk/Targets/Tock.Image.targets", true)]
    [InlineData("sdk/Tock.Sdk/Link/CortexM.ld", true)]
    [InlineData("kernel/KernelLoop.cs", true)]
    [InlineData("sdk/Tock.Sdk/Targets/Tock.Manifest.targets", false)]
    [InlineData("sdk/Tock.Sdk/Tock.Sdk.csproj", false)]
    [InlineData("sdk/Another/Another.csproj", false)]
    [InlineData("userland/c/console.c", false)]
    public void Kernel_is_stale_when_a_file_it_is_made_of_has_changed(string file, bool expected)
    {
        using TestTree tree = new();
        Repository repository = new(tree.Root);
        tree.Write(file, "before");
        BuildTarget kernel = Kernel(repository);
        tree.Write(Path.GetRelativePath(tree.Root, kernel.Output), "built");
        BuildStamp.Take(repository, kernel, "Release").Save();
        Assert.True(BuildStamp.Take(repository, kernel, "Release").IsUpToDate);

        tree.Write(file, "afterwards");

        Assert.Equal(expected, !BuildStamp.Take(repository, kernel, "Release").IsUpToDate);
    }

    private static BuildTarget Kernel(Repository repository) => BuildTarget.Kernel(repository, BoardCatalog.Lm3s6965evb, "Release");

    // Desktop is where applications are tested.
    private static bool IsForApplications(string condition) =>
        new[] { "TockIsCSharpApplication", "'$(TockTier)' == 'Application'", "'$(TockTarget)' == 'Desktop'" }.Any(part => condition.Contains(part, StringComparison.Ordinal));

    private static string FindRepository()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TockSharp.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not lie in the tree");
        }

        return folder;
    }
}
