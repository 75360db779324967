// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests.Installing;

/// <summary>Whatever the environment says of a user's folders, nothing is left where the tool happens to be called.</summary>
public sealed class UserFoldersTests
{
    // Nobody can make a folder there.
    private const string NoHome = "/proc/none";

    [Theory]
    [InlineData(null)]
    [InlineData("relative")]
    public async Task Current_folder_is_no_cache(string? cache)
    {
        using TestTree tree = new();
        string binary = tree.WriteBinary("app", 512);
        tree.Write("app.elf", "symbols");
        string flash = Path.Combine(tree.Root, "board.bin");
        byte[] erased = new byte[256 * 1024];
        Array.Fill(erased, (byte)0xFF);
        await File.WriteAllBytesAsync(flash, erased);
        string folder = Directory.CreateDirectory(Path.Combine(tree.Root, "here")).FullName;

        TestProcess install = await TestProcess.RunAsync(
            Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "tock.dll"), "install", binary, "--flash-file", flash],
            folder,
            new Dictionary<string, string?> { ["TOCK_ROOT"] = tree.Root, ["HOME"] = NoHome, ["XDG_CACHE_HOME"] = cache, ["XDG_RUNTIME_DIR"] = tree.Root });

        Assert.Equal((0, ""), (install.ExitCode, install.ExitCode == 0 ? "" : install.Error));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }
}
