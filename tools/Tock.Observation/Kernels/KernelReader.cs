// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Observation.Memory;
using Tock.Tbf.Drivers;

namespace Tock.Observation.Kernels;

/// <summary>Reads what a running kernel knows of its processes from a copy of its memory.</summary>
/// <remarks>
/// A copy is not taken between two instructions of the kernel, and not of all places at once: what contradicts itself is left out, and the next copy
/// shows it.
/// </remarks>
public sealed class KernelReader
{
    private readonly KernelLayout _layout;

    /// <summary>Creates a reader.</summary>
    /// <param name="layout">What the kernel's image says.</param>
    public KernelReader(KernelLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        _layout = layout;
        ArenaStart = layout.Address("__tock_arena_start");
        ArenaLimit = layout.Address("__tock_arena_end");
        NextObject = layout.Address("arena_next");
        ObjectLimit = layout.Address("arena_limit");
        StackStart = layout.Address("__tock_stack_bottom");
        StackTop = layout.Address("__tock_stack_top");
        ProcessMemoryStart = layout.Address("__tock_process_memory_start");
    }

    /// <summary>First byte of the memory that processes get their blocks of.</summary>
    public uint ProcessMemoryStart { get; }

    private uint ArenaStart { get; }

    private uint ArenaLimit { get; }

    private uint NextObject { get; }

    private uint ObjectLimit { get; }

    private uint StackStart { get; }

    private uint StackTop { get; }

    /// <summary>Reads a copy of the memory.</summary>
    /// <param name="memory">The kernel's constants and RAM, the blocks of the processes, and the flash of the applications for their names.</param>
    /// <exception cref="ObservationException">The kernel's RAM is not in it.</exception>
    public KernelState Read(MemoryImage memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        uint end = memory.Word(NextObject);
        uint deepest = DeepestWord(memory, StackStart, StackTop);
        bool hasBooted = memory.Word(ObjectLimit) == 0 && end > ArenaStart && end <= ArenaLimit;
        if (!hasBooted)
        {
            return new KernelState(false, end >= ArenaStart && end <= ArenaLimit ? end : ArenaStart, deepest, []);
        }

        IReadOnlyList<KernelObject> objects = KernelObject.Walk(memory, _layout.Symbols, ArenaStart, end);
        ProcessReader processes = new(_layout, memory, Grants(memory, objects));
        List<ObservedProcess> found = [.. objects.Where(item => TypeName(item) == ProcessFields.TypeName).Select(item => processes.Read(item.Address)).OfType<ObservedProcess>()];
        return new KernelState(true, end, deepest, [.. found.OrderBy(process => process.Index)]);
    }

    /// <summary>The lowest word of a stack that is not zero, as it is before it is used.</summary>
    internal static uint DeepestWord(MemoryImage memory, uint start, uint top)
    {
        if (!memory.TryRead(start, top - start, out ReadOnlySpan<byte> stack))
        {
            return top;
        }

        int first = stack.IndexOfAnyExcept((byte)0);
        return first < 0 ? top : start + ((uint)first & ~3u);
    }

    // The symbol of a type's table: _ZTV, the length of the name, the name.
    private static string TypeName(KernelObject item) => item.Type.TrimStart('_').TrimStart('Z', 'T', 'V').TrimStart("0123456789".ToCharArray());

    private Dictionary<uint, (string Driver, uint Size)> Grants(MemoryImage memory, IReadOnlyList<KernelObject> objects)
    {
        DriverFields fields = _layout.Driver;
        Dictionary<uint, (string, uint)> grants = [];
        foreach (KernelObject driver in objects.Where(item => _layout.Types.IsA(TypeName(item), DriverFields.TypeName)))
        {
            uint grant = memory.Word(driver.Address + fields.Grant.Offset);
            if (grant != 0)
            {
                uint number = memory.Word(driver.Address + fields.Number.Offset);
                string name = DriverCatalog.Known.Find(number)?.Name ?? $"driver 0x{number:x}";
                uint index = memory.Number(grant + fields.GrantIndex.Offset, fields.GrantIndex.Size);
                grants[index] = (name, memory.Number(grant + fields.GrantSize.Offset, fields.GrantSize.Size));
            }
        }

        return grants;
    }
}
