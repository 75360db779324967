// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Base of all value types.</summary>
public abstract class ValueType
{
    private const int AllFields = -1;

    // The compiler overrides this in each type whose values cannot be compared byte by byte: where a field lies and of what type it is, or
    // the number of fields where the index is none of them.
    internal virtual unsafe int __GetFieldHelper(int index, out MethodTable* fieldType)
    {
        fieldType = null;
        return AllFields;
    }

    /// <summary>Whether the other object is a value of the same type with equal fields.</summary>
    public override bool Equals(object? obj)
    {
        // SAFETY: both are boxed values of the same type, and the compiler's answers describe its fields.
        unsafe
        {
            if (obj is null || obj._methodTable != _methodTable)
            {
                return false;
            }

            ref byte mine = ref Unsafe.As<RawData>(this).Data;
            ref byte other = ref Unsafe.As<RawData>(obj).Data;
            int count = __GetFieldHelper(AllFields, out _);
            if (count == AllFields)
            {
                return AreSameBytes(ref mine, ref other, (int)_methodTable->ValueSize);
            }

            for (int index = 0; index < count; index++)
            {
                int offset = __GetFieldHelper(index, out MethodTable* type);
                if (!object.Equals(Field(type, ref Unsafe.Add(ref mine, offset)), Field(type, ref Unsafe.Add(ref other, offset))))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A number that is the same for equal values.</summary>
    public override int GetHashCode()
    {
        // SAFETY: this is a boxed value, and the compiler's answers describe its fields.
        unsafe
        {
            ref byte mine = ref Unsafe.As<RawData>(this).Data;
            int count = __GetFieldHelper(AllFields, out _);
            HashCode hash = default;
            if (count == AllFields)
            {
                for (int index = 0; index < (int)_methodTable->ValueSize; index++)
                {
                    hash.Add((int)Unsafe.Add(ref mine, index));
                }
            }

            for (int index = 0; index < count; index++)
            {
                int offset = __GetFieldHelper(index, out MethodTable* type);
                hash.Add(Field(type, ref Unsafe.Add(ref mine, offset))?.GetHashCode() ?? 0);
            }

            return hash.ToHashCode();
        }
    }

    private static unsafe object? Field(MethodTable* type, ref byte field)
    {
        unsafe
        {
            return type->IsValueType ? RuntimeExports.RhBox(type, ref field) : Unsafe.As<byte, object?>(ref field);
        }
    }

    private static unsafe bool AreSameBytes(ref byte left, ref byte right, int length)
    {
        unsafe
        {
            for (int index = 0; index < length; index++)
            {
                if (Unsafe.Add(ref left, index) != Unsafe.Add(ref right, index))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
