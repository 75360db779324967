// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.TypeNames;
using Internal.Runtime;

namespace System;

/// <summary>A type that the program has. There can be several objects for one type, so they are compared by what they stand for.</summary>
internal sealed class RuntimeType : Type
{
    // The compiler makes objects of this class with exactly these two words.
    private readonly MethodTable* _methodTable2;
    private readonly nint _unused;

    private unsafe RuntimeType(MethodTable* type)
    {
        _methodTable2 = type;
    }

    /// <inheritdoc/>
    public override bool IsValueType
    {
        get
        {
            // SAFETY: a table that the compiler emitted.
            unsafe
            {
                return _methodTable2->IsValueType;
            }
        }
    }

    /// <inheritdoc/>
    public override string Name => TypeNameTable.WithoutScope(ToString());

    /// <summary>The table of the type.</summary>
    internal MethodTable* MethodTable => _methodTable2;

    /// <inheritdoc/>
    public override bool Equals(Type? other)
    {
        return other is RuntimeType type && type._methodTable2 == _methodTable2;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return (int)_methodTable2 >> 2;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        // SAFETY: a table that the compiler emitted.
        unsafe
        {
            return TypeNameTable.Find(_methodTable2);
        }
    }

    // By this method Tock.Image knows that types have names of which the program names none (tools/Tock.Image/TypeNames/TypeNameTable.cs).
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static unsafe Type Of(MethodTable* type)
    {
        unsafe
        {
            return new RuntimeType(type);
        }
    }

    internal static Type FromHandle(RuntimeTypeHandle handle)
    {
        // SAFETY: handles are made from tables only.
        unsafe
        {
            return Of((MethodTable*)handle.Value);
        }
    }
}
