// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Reflection;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>An empty folder for projects of applications, which are built with the SDK as it stands in this tree.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("tock-projects-");

    /// <summary>What prepares assemblies for tests on the desktop.</summary>
    internal static string DesktopTool => Metadata("DesktopTool");

    /// <summary>The configuration that projects are built in.</summary>
    internal static string Configuration => Metadata("BuildConfiguration");

    private static string Root => Metadata("RepositoryRoot");

    /// <summary>Adds a project of an application, or of a library for applications.</summary>
    /// <returns>Its path.</returns>
    internal string AddApplication(string name, string properties, params string[] references)
    {
        string sdk = Path.Combine(Root, "sdk", "Tock.Sdk", "Sdk");
        return Write($"{name}/{name}.csproj", $"""
            <Project>
              <Import Project="{sdk}/Sdk.props" />
              <PropertyGroup>
                <TockTier>Application</TockTier>
                <LangVersion>preview</LangVersion>
                <Features>updated-memory-safety-rules</Features>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(references.Select(Reference))}
              </ItemGroup>
              <Import Project="{sdk}/Sdk.targets" />
            </Project>
            """);
    }

    /// <summary>Adds a project of tests on the desktop of an application.</summary>
    /// <returns>Its path.</returns>
    internal string AddDesktopTests(string name, string application)
    {
        return Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {Reference(application)}
              </ItemGroup>
              <Import Project="{Path.Combine(Root, "sdk", "Tock.Testing.Package", "build", "Tock.Testing.targets")}" />
            </Project>
            """);
    }

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    internal string Write(string name, string contents)
    {
        string path = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, contents);
        return path;
    }

    /// <summary>Builds a project and those that it refers to.</summary>
    internal static CommandResult Build(string project, params string[] properties)
    {
        string[] fixedPart =
        [
            "build", project, "-c", Configuration, "-m:1", "-nodeReuse:false", "-tl:off", "-p:UseSharedCompilation=false",
            $"-p:TockDesktopLibraries={Path.GetDirectoryName(Metadata("DesktopLibrary"))}/", $"-p:TockDesktopTool={DesktopTool}",
        ];
        return CommandLine.Run("dotnet", [.. fixedPart, .. properties.Select(property => "-p:" + property)]);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static string Reference(string project) => $"""<ProjectReference Include="{project}" />""";

    private static string Metadata(string key)
    {
        return typeof(ProjectFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
    }
}
