// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Copies of whole objects, whatever their type.</summary>
internal static class ObjectCopy
{
    /// <summary>Another object of the same type and size with the same content.</summary>
    internal static object Of(object original)
    {
        // SAFETY: the copy is of the same type and number of components, so both hold the bytes that are copied: all that follow the
        // table (and, in an array, its length). The collector does not need to know of stores.
        unsafe
        {
            MethodTable* type = original._methodTable;
            if (!type->HasComponents)
            {
                object copy = RuntimeImports.NewObject(type);
                RuntimeImports.MoveMemory(ref Unsafe.As<RawData>(copy).Data, ref Unsafe.As<RawData>(original).Data, type->ValueSize);
                return copy;
            }

            int length = Unsafe.As<Array>(original).Length;
            Array array = AllocationHelpers.NewArray(type, length);
            RuntimeImports.MoveMemory(
                ref Unsafe.As<RawArrayData>(array).Data, ref Unsafe.As<RawArrayData>(original).Data, (nuint)(uint)length * type->ComponentSize);
            return array;
        }
    }
}
