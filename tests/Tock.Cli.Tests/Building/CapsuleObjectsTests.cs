// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Benchmarking;
using Tock.Cli.Building;
using Tock.Cli.Tests.Benchmarking;
using Tock.Tbf.Elf;

namespace Tock.Cli.Tests.Building;

/// <summary>Whose objects the memory of a kernel holds: type tables in flash, the arena from 0x20000100 on.</summary>
public sealed class CapsuleObjectsTests
{
    private const uint Start = 0x2000_0100;
    private const uint Next = 0x2000_0010;
    private const uint LedType = 0x200;
    private const uint SdType = 0x220;
    private const uint ArrayType = 0x240;
    private const uint GrantType = 0x260;
    private const uint GrantListType = 0x280;

    private static readonly ElfSymbol[] s_symbols =
    [
        new("__tock_arena_start", Start, 4),
        new("__tock_arena_end", 0x2000_0400, 4),
        new("arena_next", Next, 3),
        new("_ZTV44Tock_Capsules_Tock_Capsules_Core_LedDriver", LedType, 2),
        new("_ZTV44Tock_Capsules_Tock_Capsules_Storage_SdCard", SdType, 2),
        new("_ZTV38Tock_Kernel_Tock_Kernel_Grants_Grant", GrantType, 2),
        new("_ZTV47__Array<Tock_Kernel_Tock_Kernel_Grants_Grant>", GrantListType, 2),
    ];

    [Fact]
    public void Arrays_and_grants_are_of_the_class_that_alone_refers_to_them()
    {
        // A LED driver and an SD card, each with 8 bytes of its own; an array of each; a grant of the LED driver, which the kernel lists; an array that both refer to.
        uint led = Start, card = led + 16, ledArray = card + 16, cardArray = ledArray + 16, grant = cardArray + 16, list = grant + 8, shared = list + 12, end = shared + 16;
        TestMemory memory = new();
        memory.Put(LedType, 0, 16 + 4);
        memory.Put(SdType, 0, 16 + 4);
        memory.Put(GrantType, 0, 8 + 4);
        memory.Put(ArrayType, 0x8000_0001, 12);
        memory.Put(GrantListType, 0x8000_0004, 12);
        memory.Put(led, LedType, ledArray, grant, shared);
        memory.Put(card, SdType, cardArray, shared, 0);
        memory.Put(ledArray, ArrayType, 8);
        memory.Put(cardArray, ArrayType, 8);
        memory.Put(grant, GrantType, 0);
        memory.Put(list, GrantListType, 1, grant);
        memory.Put(shared, ArrayType, 8);
        memory.Put(Next, end);

        CapsuleObjects made = CapsuleObjects.Read(memory.Image, s_symbols);

        Assert.Equal((1, 16L + 16 + 8), made.ByClass["LedDriver"]);
        Assert.Equal((1, 16L + 16), made.ByClass["SdCard"]);
        Assert.Equal(2, made.ByClass.Count);
        Assert.Equal((0x300L, (long)(end - Start)), (made.Reserved, made.Used));
    }
}
