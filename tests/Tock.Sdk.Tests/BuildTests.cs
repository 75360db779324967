// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>What the user of the SDK sees of a build.</summary>
[Collection(DeviceProgramCollection.Name)]
public sealed class BuildTests
{
    [Fact]
    public void Build_PastItsFlashBudget_FailsWithTheFiguresAndLeavesNoImage()
    {
        CommandResult result = DeviceProgram.Build("overbudget", "TockKernelFlashBudget=1000");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"Tock\.Boards\.CoreLibChecks\.csproj *: error TOCK0414: The kernel takes \d+ bytes of flash, \d+ more than its budget of 1000\. .*TockKernelFlashBudget", result.Output);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(DeviceProgram.Image)!, "overbudget.elf")));
    }

    [Fact]
    public void Build_ThatOverrunsRam_NamesTheMemoryAndTheBytes()
    {
        CommandResult result = DeviceProgram.Build("overram", "TockRamSize=0x1000");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"error TOCK0409: The image does not fit: RAM is short of \d+ bytes\.", result.Output);
    }

    [Fact]
    public void Build_WithoutTheArmToolchain_NamesThePackagesToInstall()
    {
        CommandResult result = DeviceProgram.Build("notools", "TockToolchainPrefix=absent-");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error TOCK0404: absent-gcc is not installed. On Debian or Ubuntu run: sudo apt-get install gcc-arm-none-eabi binutils-arm-none-eabi", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithAnUnknownTier_ListsTheTiers()
    {
        CommandResult result = DeviceProgram.Build("notier", "TockTier=Kernal");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error TOCK0401: TockTier is 'Kernal'; set it to Runtime, Kernel, Hardware, Board, Safe or Application", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithNothingChanged_WritesNothing()
    {
        CommandResult first = DeviceProgram.Build("incremental");
        string image = Path.Combine(Path.GetDirectoryName(DeviceProgram.Image)!, "incremental.elf");
        DateTime written = File.GetLastWriteTimeUtc(image);

        CommandResult second = DeviceProgram.Build("incremental");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(written, File.GetLastWriteTimeUtc(image));
        Assert.DoesNotContain("Tock.Image.dll\" compile", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Tock.Image.dll\" link", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfABoard_EndsWithItsSize()
    {
        CommandResult result = DeviceProgram.Build("sized");

        Assert.Matches(@"flash +\d+ of 131072 bytes \([\d.]+ %\) +code \d+, read-only data \d+, vectors 256, initial data \d+", result.Output);
        Assert.Matches(@"RAM +\d+ of 16384 bytes \([\d.]+ %\) +data \d+, zeroed \d+, boot arena 4096, stack 4096", result.Output);
    }
}
