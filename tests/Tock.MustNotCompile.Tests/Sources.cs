// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection;

namespace Tock.MustNotCompile.Tests;

/// <summary>Where the sources of this test project and of the repository are.</summary>
internal static class Sources
{
    /// <summary>The directory of this test project.</summary>
    internal static readonly string Directory = typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "SourceDirectory").Value!;

    /// <summary>The root of the repository.</summary>
    internal static readonly string Root = Path.GetFullPath(Path.Combine(Directory, "..", ".."));

    /// <summary>The project that stands for a kind of safe code.</summary>
    internal static string ProjectOf(string kind) => kind switch
    {
        "capsule" => Path.Combine(Directory, "Capsule", "Tock.Capsules.Case.csproj"),
        "chip" => Path.Combine(Directory, "Chip", "Tock.Chips.Case.csproj"),
        _ => throw new ArgumentException($"no such kind of project: {kind}", nameof(kind)),
    };

    /// <summary>A source that such a project accepts.</summary>
    internal static string ControlOf(string kind) =>
        Path.Combine(Directory, "Controls", kind == "chip" ? "RegisterDriver.cs" : "CountingDriver.cs");
}
