// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection;
using Tock.Emulation.Boards;

namespace Tock.Web.Tests.Harness;

/// <summary>Where the build has put what runs on the board.</summary>
internal static class TestTree
{
    /// <summary>Root folder of the repository.</summary>
    internal static string Root { get; } = typeof(TestTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The kernel of a board.</summary>
    internal static string KernelElf(BoardDescription board) => board.KernelElf(Root, "Release");

    /// <summary>A file that an application's project has made.</summary>
    internal static string Output(string project, string extension) => Path.Combine(Root, "artifacts", "bin", project, "release", $"{project}{extension}");
}
