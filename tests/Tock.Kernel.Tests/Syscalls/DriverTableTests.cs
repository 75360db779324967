// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Syscalls;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Syscalls;

/// <summary>The table against a dictionary.</summary>
public sealed class DriverTableTests
{
    private static readonly uint[] s_tocksNumbers =
        [0, 1, 2, 3, 4, 5, 8, 0x20000, 0x30000, 0x40001, 0x50001, 0x60000, 0x60002, 0x90000, 0xA0001, 0xFFFF_FFFF];

    [Fact]
    public void Find_TocksNumbers_GivesEachItsDriver()
    {
        DriverTable table = new((uint)s_tocksNumbers.Length);
        Dictionary<uint, SyscallDriver> expected = [];
        foreach (uint number in s_tocksNumbers)
        {
            expected[number] = new ScriptedDriver(number, grant: null);
            table.Add(expected[number]);
        }

        Assert.All(expected, pair => Assert.Same(pair.Value, table.Find(pair.Key)));
        Assert.Null(table.Find(6));
        Assert.Null(table.Find(0x20001));
    }

    [Fact]
    public void List_GivesEachItsDriverAndLeavesOutWhatTheBoardDoesNotHave()
    {
        ScriptedDriver one = new(1, grant: null);
        ScriptedDriver two = new(0x60002, grant: null);
        DriverTable table = new([one, null, two]);
        Assert.Same(one, table.Find(1));
        Assert.Same(two, table.Find(0x60002));
        Assert.Null(table.Find(0));
    }

    [Fact]
    public void Find_RandomNumbers_AgreesWithADictionary()
    {
        Random random = new(1);
        for (int round = 0; round < 300; round++)
        {
            int capacity = random.Next(0, 40);
            uint spread = 1u << random.Next(2, 32);
            DriverTable table = new((uint)capacity);
            Dictionary<uint, SyscallDriver> expected = [];
            for (int i = 0; i < capacity; i++)
            {
                uint number = (uint)random.NextInt64(spread) * (uint)random.Next(1, 3);
                expected[number] = new ScriptedDriver(number, grant: null);
                table.Add(expected[number]);
            }

            foreach (uint number in expected.Keys.Concat(Enumerable.Range(0, 200).Select(_ => (uint)random.NextInt64(spread))))
            {
                Assert.Same(expected.GetValueOrDefault(number), table.Find(number));
            }
        }
    }

    [Fact]
    public void Find_NoDrivers_GivesNull() => Assert.Null(new DriverTable(0).Find(0));
}
