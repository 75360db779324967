// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Decoding.Types;
using Tock.Observation.Memory;

namespace Tock.Observation.Kernels;

/// <summary>Reads slots of the process table from a copy of a board's memory.</summary>
internal sealed class ProcessReader
{
    private const uint WordSize = 4;

    // So much of a stack can be left out by who uses it, for variables that are not set.
    private const uint LongestUnwritten = 128;

    // The low bit of a grant's pointer says that a capsule works in it.
    private const uint EnteredBit = 1;

    private readonly KernelLayout _layout;
    private readonly ProcessFields _fields;
    private readonly MemoryImage _memory;
    private readonly IReadOnlyDictionary<uint, (string Driver, uint Size)> _grants;

    /// <param name="layout">Where fields are.</param>
    /// <param name="memory">The copy.</param>
    /// <param name="grants">The board's grants by their places in the table of grants.</param>
    internal ProcessReader(KernelLayout layout, MemoryImage memory, IReadOnlyDictionary<uint, (string Driver, uint Size)> grants)
    {
        _layout = layout;
        _fields = layout.Process;
        _memory = memory;
        _grants = grants;
    }

    /// <summary>Reads a slot.</summary>
    /// <returns>Null if it is empty.</returns>
    internal ObservedProcess? Read(uint address)
    {
        uint Field(TypeField field) => _memory.Number(address + field.Offset, Math.Min(field.Size, WordSize));
        uint flashEnd = Field(_fields.FlashEnd);
        if (flashEnd == 0)
        {
            return null;
        }

        uint flashStart = Field(_fields.FlashStart);
        string state = _layout.Types.NameOf(_fields.State.Type, Field(_fields.State)) ?? "?";
        return new ObservedProcess
        {
            Index = Field(_fields.Index),
            Name = Name(flashStart, Field(_fields.NameOffset), Field(_fields.NameLength)),
            State = Field(_fields.IsStopped) == 0 ? state : "Stopped",
            Execution = Field(_fields.Execution),
            SystemCalls = Field(_fields.SystemCalls),
            Restarts = Field(_fields.Restarts),
            WaitingUpcalls = Field(_fields.WaitingUpcalls),
            FlashStart = flashStart,
            FlashEnd = flashEnd,
            Block = ReadBlock(Field),
            Fault = ReadFault(Field),
        };
    }

    private ObservedFault? ReadFault(Func<TypeField, uint> field)
    {
        string? cause = _layout.Types.NameOf(_fields.FaultCause.Type, field(_fields.FaultCause));
        return cause is null or "None"
            ? null
            : new ObservedFault(cause, field(_fields.FaultProgramCounter), field(_fields.FaultHasAddress) == 0 ? null : field(_fields.FaultAddress));
    }

    private ProcessBlock? ReadBlock(Func<TypeField, uint> field)
    {
        ProcessBlock block = new()
        {
            Start = field(_fields.BlockStart),
            AppBreak = field(_fields.AppBreak),
            KernelMemoryBreak = field(_fields.KernelMemoryBreak),
            UpcallQueue = field(_fields.UpcallRing),
            GrantTable = field(_fields.GrantTable),
            MemoryProtectionImage = field(_fields.MemoryProtectionImage),
            StoredContext = field(_fields.StoredContext),
            End = field(_fields.BlockEnd),
            Grants = [],
        };
        uint[] order = [block.Start, block.AppBreak, block.KernelMemoryBreak, block.UpcallQueue, block.GrantTable, block.MemoryProtectionImage, block.StoredContext, block.End];
        bool isOrdered = order.Zip(order.Skip(1), (low, high) => low <= high).All(isBelow => isBelow);
        return block.End != 0 && isOrdered && _memory.TryRead(block.Start, block.End - block.Start, out _) ? Complete(block) : null;
    }

    private ProcessBlock Complete(ProcessBlock block)
    {
        // What the process has told of its memory: two words under the queue (Process.Memory.cs).
        uint stackTop = _memory.Word(block.UpcallQueue - (2 * WordSize));
        uint heapStart = _memory.Word(block.UpcallQueue - WordSize);
        bool hasTold = stackTop > block.Start && stackTop <= heapStart && heapStart <= block.AppBreak;
        uint stackPointer = _memory.Word(block.StoredContext + _fields.StackPointer.Offset);
        return block with
        {
            StackTop = hasTold ? stackTop : null,
            HeapStart = hasTold ? heapStart : null,
            StackPointer = stackPointer >= block.Start && stackPointer <= block.AppBreak ? stackPointer : null,
            DeepestStack = hasTold ? DeepestWord(block.Start, stackPointer >= block.Start && stackPointer < stackTop ? stackPointer : stackTop) : null,
            Grants = [.. ReadGrants(block).OrderBy(grant => grant.Address)],
        };
    }

    // Down from what is in use, as long as words were written. The lowest words of the block are often written, too: it is there that a process begins, before it has a stack.
    private uint DeepestWord(uint start, uint inUse)
    {
        uint deepest = inUse & ~(WordSize - 1);
        for (uint address = deepest; address > start && deepest - address < LongestUnwritten;)
        {
            address -= WordSize;
            deepest = _memory.Word(address) == 0 ? deepest : address;
        }

        return deepest;
    }

    private IEnumerable<ObservedGrant> ReadGrants(ProcessBlock block)
    {
        uint count = (block.MemoryProtectionImage - block.GrantTable) / WordSize;
        for (uint index = 0; index < count; index++)
        {
            uint address = _memory.Word(block.GrantTable + (index * WordSize)) & ~EnteredBit;
            (string driver, uint size) = _grants.TryGetValue(index, out (string Driver, uint Size) grant) ? grant : ($"grant {index}", 0u);
            if (address >= block.KernelMemoryBreak && address <= block.UpcallQueue && size <= block.UpcallQueue - address)
            {
                yield return new ObservedGrant(driver, address, size);
            }
        }
    }

    private string Name(uint flashStart, uint offset, uint length) =>
        length != 0 && _memory.TryRead(flashStart + offset, length, out ReadOnlySpan<byte> name) ? Encoding.UTF8.GetString(name) : $"application at 0x{flashStart:x8}";
}
