// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Reflection;

namespace Tock.Machine.Tests.Harness;

/// <summary>Where the build has put what runs on the board.</summary>
internal static class TestTree
{
    /// <summary>Root folder of the repository.</summary>
    internal static string Root { get; } = typeof(TestTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A file that an application's project has made.</summary>
    internal static string Output(string project, string extension) =>
        Path.Combine(Root, "artifacts", "bin", project, "release", $"{project}{extension}");
}
