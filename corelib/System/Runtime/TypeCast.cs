// SPDX-License-Identifier: Apache-2.0 OR MIT

using Internal.Runtime;

namespace System.Runtime;

/// <summary>Casts and stores that the compiler calls by name. The table pointers are ones that it emitted, which is what every SAFETY remark here rests on.</summary>
internal static class TypeCast
{
    internal static unsafe object? IsInstanceOfClass(MethodTable* target, object? value)
    {
        // SAFETY: compiler-emitted tables.
        unsafe
        {
            return value is not null && TypeRelations.Derives(value._methodTable, target) ? value : null;
        }
    }

    internal static unsafe object? IsInstanceOfInterface(MethodTable* target, object? value)
    {
        // SAFETY: compiler-emitted tables.
        unsafe
        {
            return value is not null && TypeRelations.Implements(value._methodTable, target) ? value : null;
        }
    }

    internal static unsafe object? IsInstanceOfAny(MethodTable* target, object? value)
    {
        // SAFETY: compiler-emitted tables.
        unsafe
        {
            return value is not null && TypeRelations.IsAssignable(value._methodTable, target) ? value : null;
        }
    }

    internal static unsafe bool IsInstanceOfException(MethodTable* target, object? value)
    {
        unsafe
        {
            return IsInstanceOfClass(target, value) is not null;
        }
    }

    internal static unsafe object? CheckCastClass(MethodTable* target, object? value)
    {
        // SAFETY: compiler-emitted tables.
        unsafe
        {
            if (value is not null && !TypeRelations.Derives(value._methodTable, target))
            {
                Failure.Fail(FailureKind.InvalidCast);
            }

            return value;
        }
    }

    internal static unsafe object? CheckCastClassSpecial(MethodTable* target, object? value)
    {
        unsafe
        {
            return CheckCastClass(target, value);
        }
    }

    internal static unsafe object? CheckCastInterface(MethodTable* target, object? value)
    {
        // SAFETY: compiler-emitted tables.
        unsafe
        {
            if (value is not null && !TypeRelations.Implements(value._methodTable, target))
            {
                Failure.Fail(FailureKind.InvalidCast);
            }

            return value;
        }
    }

    internal static unsafe object? CheckCastAny(MethodTable* target, object? value)
    {
        // SAFETY: compiler-emitted tables.
        unsafe
        {
            if (value is not null && !TypeRelations.IsAssignable(value._methodTable, target))
            {
                Failure.Fail(FailureKind.InvalidCast);
            }

            return value;
        }
    }

    internal static unsafe void StelemRef(object?[] array, nint index, object? value)
    {
        // SAFETY: the index is checked first; elements of an array of references are one word each.
        unsafe
        {
            if ((nuint)index >= (nuint)array.Length)
            {
                Failure.Fail(FailureKind.IndexOutOfRange);
            }

            // The element's own type, and one derived from it, are by far the most frequent.
            MethodTable* element = array._methodTable->ElementType;
            if (value is not null
                && value._methodTable != element
                && value._methodTable->ParentClass != element
                && !TypeRelations.IsAssignable(value._methodTable, element))
            {
                Failure.Fail(FailureKind.ArrayTypeMismatch);
            }

            CompilerServices.Unsafe.Add(ref InteropServices.MemoryMarshal.GetArrayDataReference(array), index) = value;
        }
    }

    internal static unsafe ref object? LdelemaRef(object?[] array, nint index, MethodTable* elementType)
    {
        // SAFETY: the index is checked first.
        unsafe
        {
            if ((nuint)index >= (nuint)array.Length)
            {
                Failure.Fail(FailureKind.IndexOutOfRange);
            }

            if (array._methodTable->ElementType != elementType)
            {
                Failure.Fail(FailureKind.ArrayTypeMismatch);
            }

            return ref CompilerServices.Unsafe.Add(ref InteropServices.MemoryMarshal.GetArrayDataReference(array), index);
        }
    }
}
