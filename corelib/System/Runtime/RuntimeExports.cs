// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Boxing, which the compiler calls by symbol.</summary>
internal static class RuntimeExports
{
    [RuntimeExport("RhBox")]
    internal static unsafe object? Box(MethodTable* type, ref byte value)
    {
        // SAFETY: the compiler passes the table of the value's type and a reference to a whole value.
        unsafe
        {
            object result = RuntimeImports.NewObject(type);
            RuntimeImports.MoveMemory(ref Unsafe.As<RawData>(result).Data, ref value, type->ValueSize);
            return result;
        }
    }

    [RuntimeExport("RhUnbox2")]
    internal static unsafe ref byte Unbox(MethodTable* type, object value)
    {
        // SAFETY: the compiler passes a table that it emitted; a null object faults at the read of its table.
        unsafe
        {
            if (value._methodTable != type)
            {
                Failure.Fail(FailureKind.InvalidCast);
            }

            return ref Unsafe.As<RawData>(value).Data;
        }
    }
}
