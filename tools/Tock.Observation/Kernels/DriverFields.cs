// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Decoding.Types;

namespace Tock.Observation.Kernels;

/// <summary>Where drivers and grants keep what (kernel/Syscalls/SyscallDriver.cs, kernel/Grants/Grant.cs), by the kernel's debugging information.</summary>
internal sealed class DriverFields
{
    internal DriverFields(DebugTypes types)
    {
        Number = types.Field(TypeName, "Number");
        Grant = types.Field(TypeName, "Grant");
        GrantSize = types.Field(GrantTypeName, "_size");
        GrantIndex = types.Field(GrantTypeName, "_index");
    }

    internal static string TypeName { get; } = DebugTypes.CompiledName("Tock.Kernel", "Tock.Kernel.Syscalls.SyscallDriver");

    internal TypeField Number { get; }

    internal TypeField Grant { get; }

    internal TypeField GrantSize { get; }

    internal TypeField GrantIndex { get; }

    private static string GrantTypeName { get; } = DebugTypes.CompiledName("Tock.Kernel", "Tock.Kernel.Grants.Grant");
}
