// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Where things end up in memory.</summary>
[Collection(DeviceProgramCollection.Name)]
public sealed class PlacementTests
{
    private const uint Ram = 0x20000000;

    private readonly IReadOnlyDictionary<string, uint> _symbols = DeviceProgram.Symbols();

    [Fact]
    public void TypeTables_AllOfThem_LieInFlash()
    {
        KeyValuePair<string, uint>[] tables = [.. _symbols.Where(symbol => symbol.Key.StartsWith("_ZTV", StringComparison.Ordinal))];

        Assert.True(tables.Length > 20);
        Assert.All(tables, table => Assert.True(table.Value < Ram, table.Key));
    }

    [Fact]
    public void DispatchCellsAndTexts_AllOfThem_LieInFlash()
    {
        KeyValuePair<string, uint>[] constants =
            [.. _symbols.Where(symbol => symbol.Key.StartsWith("__InterfaceDispatchCell", StringComparison.Ordinal) || symbol.Key.StartsWith("__Str_", StringComparison.Ordinal))];

        Assert.True(constants.Length > 5);
        Assert.All(constants, constant => Assert.True(constant.Value < Ram, constant.Key));
    }

    [Fact]
    public void StaticFields_AllOfThem_LieInRam()
    {
        KeyValuePair<string, uint>[] statics = [.. _symbols.Where(symbol => symbol.Key.Contains("GCSTATICS", StringComparison.Ordinal) && !symbol.Key.EndsWith("PreInitData", StringComparison.Ordinal))];

        Assert.NotEmpty(statics);
        Assert.All(statics, field => Assert.True(field.Value >= Ram, field.Key));
    }

    [Fact]
    public void Stack_OfTheKernel_IsTheLowestOfRam()
    {
        Assert.Equal(Ram, _symbols["__tock_stack_bottom"]);
        Assert.All(["__tock_data_start", "__tock_bss_start", "__tock_arena_start"], name => Assert.True(_symbols[name] >= _symbols["__tock_stack_top"], name));
    }

    [Fact]
    public void ProcessMemory_BehindTheKernel_IsAlignedAndReachesTheTop()
    {
        Assert.Equal(0u, _symbols["__tock_process_memory_start"] % 32);
        Assert.True(_symbols["__tock_process_memory_start"] >= _symbols["__tock_arena_end"]);
        Assert.Equal(Ram + 0x10000, _symbols["__tock_process_memory_end"]);
    }
}
