// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;

namespace Tock.Cli.Tests;

public sealed class BuildLogTests
{
    [Fact]
    public void Each_error_is_shown_once_with_its_place_and_without_the_project()
    {
        BuildLog log = Log(
            "  Determining projects to restore...",
            "/t/apps/hello/hello.c(3,5): error : expected ';' [/t/apps/hello/hello.csproj]",
            "/t/kernel/A.cs(1,2): error CS0103: The name 'x' does not exist [/t/kernel/Tock.Kernel.csproj::TargetFramework=net10.0]",
            "/t/kernel/B.cs(1,2): warning CS0168: unused [/t/kernel/Tock.Kernel.csproj]",
            "/t/sdk/Image.targets(97,5): error MSB3073: The command \"gcc\" exited with code 1. [/t/apps/hello/hello.csproj]",
            "Build FAILED.",
            "/t/apps/hello/hello.c(3,5): error : expected ';' [/t/apps/hello/hello.csproj]",
            "    3 Error(s)");

        Assert.Equal(
            ["/t/apps/hello/hello.c(3,5): error : expected ';'", "/t/kernel/A.cs(1,2): error CS0103: The name 'x' does not exist"],
            log.Errors());
        Assert.Equal(["/t/kernel/B.cs(1,2): warning CS0168: unused"], log.Warnings());
    }

    [Fact]
    public void A_failure_without_an_error_line_shows_the_end_of_the_output()
    {
        BuildLog log = Log("one", "", "Segmentation fault");

        Assert.Equal(["one", "Segmentation fault"], log.Errors());
    }

    [Fact]
    public void Reports_of_the_projects_pass_and_msbuilds_own_lines_do_not()
    {
        BuildLog log = Log(
            "  Restored /t/kernel/Tock.Kernel.csproj (in 100 ms).",
            "  Tock.Kernel -> /t/artifacts/bin/Tock.Kernel.dll",
            "  flash  40504 of 131072 bytes",
            "Build succeeded.",
            "    0 Warning(s)",
            "Time Elapsed 00:00:05.35");

        Assert.Equal(["  flash  40504 of 131072 bytes"], log.Reports());
    }

    private static BuildLog Log(params string[] lines)
    {
        BuildLog log = new();
        foreach (string line in lines)
        {
            log.Add(line);
        }

        return log;
    }
}
