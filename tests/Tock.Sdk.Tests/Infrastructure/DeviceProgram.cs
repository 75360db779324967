// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Reflection;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>The program of the core library checks, which the build of this project makes: an ordinary user of the SDK.</summary>
internal static class DeviceProgram
{
    internal static string Image => Metadata("DeviceImage");

    internal static string Project => Metadata("DeviceProject");

    internal static string Checks => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Project)!, "..", "Checks"));

    /// <summary>
    /// Builds the program again, under another name, and with a list of its own of what was written, so that the one in use stays:
    /// MSBuild deletes what the list names and the new build did not write.
    /// </summary>
    internal static CommandResult Build(string name, params string[] properties)
    {
        string[] fixedPart =
        [
            "build", Project, "--no-restore", "-m:1", "-nodeReuse:false", "-v:n", "-p:BuildProjectReferences=false", "-p:UseSharedCompilation=false",
            $"-p:TockBoardName={name}", $"-p:CleanFile={name}.FileListAbsolute.txt", $"-p:Configuration={Metadata("BuildConfiguration")}",
        ];
        return CommandLine.Run("dotnet", [.. fixedPart, .. properties.Select(property => "-p:" + property)]);
    }

    /// <summary>The symbols of the image with their addresses.</summary>
    internal static IReadOnlyDictionary<string, uint> Symbols()
    {
        CommandResult result = CommandLine.Run("arm-none-eabi-nm", Image);
        Dictionary<string, uint> symbols = [];
        foreach (string line in result.Output.Split('\n'))
        {
            string[] parts = line.Split(' ', 3);
            if (parts.Length == 3 && uint.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint address))
            {
                symbols[parts[2]] = address;
            }
        }

        return symbols;
    }

    private static string Metadata(string key)
    {
        return typeof(DeviceProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
    }
}
