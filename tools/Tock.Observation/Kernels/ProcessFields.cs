// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Decoding.Types;

namespace Tock.Observation.Kernels;

/// <summary>Where a slot of the process table keeps what (kernel/Processes/Process*.cs), by the kernel's debugging information.</summary>
internal sealed class ProcessFields
{
    internal ProcessFields(DebugTypes types)
    {
        TypeField Field(string path) => types.Field(TypeName, path);
        Index = Field("_index");
        State = Field("State");
        IsStopped = Field("IsStopped");
        Execution = Field("_execution");
        SystemCalls = Field("SystemCalls");
        Restarts = Field("Restarts");
        FlashStart = Field("_binary.FlashStart");
        FlashEnd = Field("_binary.FlashEnd");
        BinaryStart = Field("_binary.BinaryStart");
        NameOffset = Field("_binary._nameOffset");
        NameLength = Field("_binary._nameLength");
        BlockStart = Field("_block.Start");
        BlockEnd = Field("_block.End");
        AppBreak = Field("AppBreak");
        KernelMemoryBreak = Field("KernelMemoryBreak");
        StoredContext = Field("StoredContext");
        MemoryProtectionImage = Field("MemoryProtectionImage");
        GrantTable = Field("GrantTable");
        UpcallRing = Field("_queue._ring");
        WaitingUpcalls = Field("_queue.Count");
        FaultCause = Field("Fault.Cause");
        FaultProgramCounter = Field("Fault.ProgramCounter");
        FaultAddress = Field("Fault.Address");
        FaultHasAddress = Field("Fault.HasAddress");
        StackPointer = types.Field(DebugTypes.CompiledName("Tock.Arch.CortexM", "Tock.Arch.CortexM.StoredContext"), "StackPointer");
    }

    internal static string TypeName { get; } = DebugTypes.CompiledName("Tock.Kernel", "Tock.Kernel.Processes.Process");

    internal TypeField Index { get; }

    internal TypeField State { get; }

    internal TypeField IsStopped { get; }

    internal TypeField Execution { get; }

    internal TypeField SystemCalls { get; }

    internal TypeField Restarts { get; }

    internal TypeField FlashStart { get; }

    internal TypeField FlashEnd { get; }

    internal TypeField BinaryStart { get; }

    internal TypeField NameOffset { get; }

    internal TypeField NameLength { get; }

    internal TypeField BlockStart { get; }

    internal TypeField BlockEnd { get; }

    internal TypeField AppBreak { get; }

    internal TypeField KernelMemoryBreak { get; }

    internal TypeField StoredContext { get; }

    internal TypeField MemoryProtectionImage { get; }

    internal TypeField GrantTable { get; }

    internal TypeField UpcallRing { get; }

    internal TypeField WaitingUpcalls { get; }

    internal TypeField FaultCause { get; }

    internal TypeField FaultProgramCounter { get; }

    internal TypeField FaultAddress { get; }

    internal TypeField FaultHasAddress { get; }

    /// <summary>In the stored context.</summary>
    internal TypeField StackPointer { get; }
}
