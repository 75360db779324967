// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary>Builds the kernel of these tests: it says "ready" with two words of its application flash, and sends back what it receives.</summary>
internal static class TestKernelBuild
{
    /// <summary>Builds it.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="option">An option of the compiler: <c>-DHEARTBEAT</c> for a dot every 100 ms.</param>
    /// <returns>Its ELF file.</returns>
    internal static async Task<string> RunAsync(string folder, string option = "-DPLAIN")
    {
        string elf = Path.Combine(folder, "kernel.elf");
        string sources = Path.Combine(AppContext.BaseDirectory, "TestKernel");
        TestProcess compiled = await TestProcess.RunAsync(
            "arm-none-eabi-gcc",
            [option, "-nostdlib", "-mcpu=cortex-m3", "-mthumb", "-T", $"{sources}/test_kernel.ld", $"{sources}/test_kernel.S", "-o", elf],
            folder);
        Assert.True(compiled.ExitCode == 0, compiled.Error);
        return elf;
    }
}
