// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.ProbeStandIn;

namespace Tock.Templates.Tests;

/// <summary><c>dotnet run</c> for a board that is attached, by way of the stand-in for OpenOCD.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class AttachedBoardTests(PrivateHome home)
{
    private const int ApplicationFlash = 0x2_0000;

    [Fact]
    public async Task Application_RunOnAProbe_IsInstalledInTheFlashBehindIt()
    {
        string folder = await home.CreateAsync("Attached", "C");
        string board = Directory.CreateDirectory(Path.Combine(home.Root, "attached board")).FullName;
        string programs = Directory.CreateDirectory(Path.Combine(board, "bin")).FullName;
        StandInSettings settings = new();
        settings.Write(board);
        byte[] erased = new byte[settings.FlashSize];
        Array.Fill(erased, (byte)0xFF);
        File.WriteAllBytes(Path.Combine(board, "flash.bin"), erased);
        string openOcd = Path.Combine(programs, "openocd");
        File.WriteAllText(openOcd, $"#!/bin/sh\nexec '{Environment.ProcessPath}' exec '{Path.Combine(AppContext.BaseDirectory, "Tock.ProbeStandIn.dll")}' '{board}' openocd \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(openOcd, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Finished run = await home.RunAsync(
            "dotnet", ["run", "--device", $"probe:{settings.Serial}"], folder, isPrivate: true, searchPath: $"{programs}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");

        Assert.True(run.ExitCode == 0, run.All);
        Assert.Matches("\nInstalled Attached version 0: [0-9]+ bytes at 0x00020000, read back\\.\n$", "\n" + run.Output);
        byte[] binary = File.ReadAllBytes(Path.Combine(folder, "bin", "Debug", "net10.0", "Attached.tbf"));
        Assert.Equal(binary, File.ReadAllBytes(Path.Combine(board, "flash.bin")).AsSpan(ApplicationFlash, binary.Length).ToArray());
        Assert.Contains(settings.Serial, File.ReadAllText(Path.Combine(board, "calls.log")), StringComparison.Ordinal);
    }
}
