// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Native helpers of the runtime_*.S files and symbols of the linker script.</summary>
internal static class RuntimeImports
{
    /// <summary>Sets bytes.</summary>
    /// <safety>The caller owns <paramref name="length"/> bytes from <paramref name="destination"/> on.</safety>
    [RuntimeImport("memset")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe nint SetMemory(ref byte destination, int value, nuint length);

    /// <summary>Copies bytes, right also where the stretches overlap.</summary>
    /// <safety>The caller owns <paramref name="length"/> bytes from both on.</safety>
    [RuntimeImport("memmove")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe nint MoveMemory(ref byte destination, ref byte source, nuint length);

    /// <summary>Takes an object of a type from the boot arena.</summary>
    /// <safety>The table is that of a class or boxed value without components.</safety>
    [RuntimeImport("RhpNewFast")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe object NewObject(MethodTable* type);

    /// <summary>First address of the list of module headers.</summary>
    [RuntimeImport("tock_modules_start")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe nint ModulesStart();

    /// <summary>Address after the list of module headers.</summary>
    [RuntimeImport("tock_modules_end")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe nint ModulesEnd();
}
