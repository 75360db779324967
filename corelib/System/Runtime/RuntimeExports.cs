// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Boxing, which the compiler calls by name.</summary>
internal static class RuntimeExports
{
    internal static unsafe object? RhBox(MethodTable* type, ref byte value)
    {
        // SAFETY: the compiler passes the table of the value's type and a reference to a whole value.
        unsafe
        {
            if (type->IsNullable)
            {
                if (value == 0)
                {
                    return null;
                }

                value = ref Unsafe.Add(ref value, type->NullableValueOffset);
                type = MethodTable.NullableArgument(type);
            }

            object result = RuntimeImports.NewObject(type);
            RuntimeImports.MoveMemory(ref Unsafe.As<RawData>(result).Data, ref value, type->ValueSize);
            return result;
        }
    }

    internal static unsafe ref byte RhUnbox2(MethodTable* type, object value)
    {
        // SAFETY: the compiler passes a table that it emitted; a null object faults at the read of its table.
        unsafe
        {
            RhUnboxTypeTest(type, value._methodTable);
            return ref Unsafe.As<RawData>(value).Data;
        }
    }

    internal static unsafe void RhUnboxTypeTest(MethodTable* type, MethodTable* boxed)
    {
        // SAFETY: the compiler passes tables that it emitted.
        unsafe
        {
            // An enumeration and the integer below it unbox as each other.
            bool isSameInteger = type->IsPrimitive && type->Kind == boxed->Kind;
            if (type != boxed && !isSameInteger)
            {
                Failure.Fail(FailureKind.InvalidCast);
            }
        }
    }

    internal static unsafe void RhUnboxNullable(ref byte target, MethodTable* type, object? value)
    {
        // SAFETY: the compiler passes room for a whole nullable value of the type.
        unsafe
        {
            MethodTable* argument = MethodTable.NullableArgument(type);
            if (value is null)
            {
                RuntimeImports.SetMemory(ref target, 0, type->ValueSize);
                return;
            }

            if (value._methodTable != argument)
            {
                Failure.Fail(FailureKind.InvalidCast);
            }

            target = 1;
            RuntimeImports.MoveMemory(
                ref Unsafe.Add(ref target, type->NullableValueOffset), ref Unsafe.As<RawData>(value).Data, argument->ValueSize);
        }
    }
}
