// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Debugging;
using Tock.Tbf;

namespace Tock.Cli.Tests.Debugging;

/// <summary>ELF files of installed applications are found by what stands in the flash.</summary>
public sealed class SymbolStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-symbols-").FullName;

    private string Elf => Path.Combine(_folder, "application.elf");

    private string Store => Path.Combine(_folder, "store");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void File_is_found_when_its_original_has_become_another()
    {
        File.WriteAllText(Elf, "of one");
        Assert.True(new SymbolStore(Store).Keep(Application(1), Elf));
        File.WriteAllText(Elf, "of two");
        Assert.True(new SymbolStore(Store).Keep(Application(2), Elf));
        File.Delete(Elf);

        SymbolStore store = new(Store);
        Assert.Equal("of one", File.ReadAllText(store.Find(Application(1))!));
        Assert.Equal("of two", File.ReadAllText(store.Find(Application(2))!));
        Assert.Null(store.Find(Application(3)));
    }

    [Fact]
    public void File_is_found_whether_or_not_the_application_is_enabled()
    {
        File.WriteAllText(Elf, "of one");
        Assert.True(new SymbolStore(Store).Keep(Application(1), Elf));
        Assert.NotNull(new SymbolStore(Store).Find(Application(1, TbfFlags.None)));
    }

    [Fact]
    public void What_was_not_used_for_longest_goes_first()
    {
        File.WriteAllText(Elf, "of all");
        SymbolStore store = new(Store, capacity: 2);
        foreach (byte number in (byte[])[1, 2])
        {
            Assert.True(store.Keep(Application(number), Elf));
            File.SetLastWriteTimeUtc(store.Find(Application(number))!, DateTime.UtcNow.AddDays(number - 10));
        }

        // Used, and so the newest.
        Assert.NotNull(store.Find(Application(1)));
        Assert.True(store.Keep(Application(3), Elf));
        Assert.Equal([true, false, true], ((byte[])[1, 2, 3]).Select(number => store.Find(Application(number)) is not null));
    }

    [Fact]
    public void Store_that_cannot_be_written_keeps_nothing_and_ends_nothing()
    {
        File.WriteAllText(Elf, "of one");
        File.WriteAllText(Store, "a file where the folder would be");
        Assert.False(new SymbolStore(Store).Keep(Application(1), Elf));
        Assert.Null(new SymbolStore(Store).Find(Application(1)));
        Assert.False(new SymbolStore(Path.Combine(_folder, "other")).Keep(Application(1), Path.Combine(_folder, "absent.elf")));
    }

    private static TbfFile Application(byte number, TbfFlags flags = TbfFlags.Enabled) =>
        TbfReader.Read(TbfWriter.Write(new TbfContents { Name = "application", Binary = new byte[] { number, 0, 0, 0 }, EntryOffset = 0, MinimumRamSize = 256, Flags = flags }));
}
