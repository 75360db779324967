// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Internal.Runtime;

/// <summary>
/// What the compiler emits for each type (ilc 10.0). Fixed part of 20 bytes, then virtual slots, the interface map and optional words:
/// <code>
/// +0  flags (low half: component size, or extended flags)   +4  base size
/// +8  base type, or element type of an array                +12 number of slots (16 bits), of interfaces (16 bits)
/// +16 hash code                                             +20 slots, interface map, type manager, writable data, dispatch map ...
/// </code>
/// </summary>
internal struct MethodTable
{
    /// <summary>An argument may be replaced by a type that is more precise.</summary>
    internal const byte Covariant = 1;

    /// <summary>An argument may be replaced by a type that is less precise.</summary>
    internal const byte Contravariant = 2;

    private const uint KindMask = 0x00030000;
    private const uint ParameterizedKind = 0x00020000;
    private const uint DispatchMapFlag = 0x00040000;
    private const uint FinalizerFlag = 0x00100000;
    private const uint SealedSlotsFlag = 0x00400000;
    private const uint VarianceFlag = 0x00800000;
    private const uint GenericFlag = 0x02000000;
    private const int ElementKindShift = 26;
    private const uint ElementKindMask = 0x1F;
    private const uint ComponentSizeFlag = 0x80000000;
    private const uint ComponentSizeMask = 0xFFFF;
    private const uint PaddingMask = 0xE0;
    private const int PaddingShift = 5;
    private const uint NullableOffsetMask = 0x700;
    private const int NullableOffsetShift = 8;
    private const int FixedSize = 20;

    private readonly uint _flags;
    private readonly uint _baseSize;
    private readonly MethodTable* _related;
    private readonly ushort _slotCount;
    private readonly ushort _interfaceCount;
    private readonly uint _hashCode;

    internal readonly uint BaseSize => _baseSize;

    internal readonly ElementKind Kind => (ElementKind)((_flags >> ElementKindShift) & ElementKindMask);

    /// <summary>Whether objects of the type hold a number of components that differs from object to object, as arrays and texts do.</summary>
    internal readonly bool HasComponents => (_flags & ComponentSizeFlag) != 0;

    /// <summary>Size of a component, where the type has any.</summary>
    internal readonly uint ComponentSize => _flags & ComponentSizeMask;

    internal readonly bool IsInterface => Kind == ElementKind.Interface;

    internal readonly bool IsArray => Kind is ElementKind.Array or ElementKind.SingleDimensionArray;

    internal readonly bool IsValueType => Kind < ElementKind.Class;

    internal readonly bool IsPrimitive => Kind < ElementKind.ValueType;

    internal readonly bool IsNullable => Kind == ElementKind.Nullable;

    internal readonly bool HasVariance => (_flags & VarianceFlag) != 0;

    internal readonly int SlotCount => _slotCount;

    internal readonly int InterfaceCount => _interfaceCount;

    /// <summary>Size of the value inside its box, without the object header and the table pointer.</summary>
    internal readonly uint ValueSize => _baseSize - 8 - ((_flags & PaddingMask) >> PaddingShift);

    /// <summary>Where the value of a nullable type stands behind its flag, in bytes.</summary>
    internal readonly int NullableValueOffset => 1 << (int)((_flags & NullableOffsetMask) >> NullableOffsetShift);

    /// <summary>The class that this one derives from; null for what is no class, and for the root.</summary>
    internal readonly MethodTable* ParentClass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_flags & KindMask) == 0 ? _related : null;
    }

    /// <summary>The base type, null for Object and interfaces; System.Array for arrays.</summary>
    internal readonly MethodTable* BaseType
    {
        get
        {
            if ((_flags & KindMask) == ParameterizedKind)
            {
                return IsArray ? Of<System.Array>() : null;
            }

            return _related;
        }
    }

    /// <summary>The type of an array's elements.</summary>
    internal readonly MethodTable* ElementType => _related;

    /// <summary>The table of a type.</summary>
    [Intrinsic]
    internal static MethodTable* Of<T>()
    {
        return null;
    }

    /// <summary>The code of a virtual slot.</summary>
    /// <safety>The table is one that the compiler emitted, the index is below <see cref="SlotCount"/>.</safety>
    internal static unsafe nint Slot(MethodTable* table, int index)
    {
        unsafe
        {
            return ((nint*)((byte*)table + FixedSize))[index];
        }
    }

    /// <summary>An interface that the type implements.</summary>
    /// <safety>The table is one that the compiler emitted, the index is below <see cref="InterfaceCount"/>.</safety>
    internal static unsafe MethodTable* Interface(MethodTable* table, int index)
    {
        unsafe
        {
            return ((MethodTable**)((byte*)table + FixedSize + (4 * table->_slotCount)))[index];
        }
    }

    /// <summary>The map from interface methods to slots, or null.</summary>
    /// <safety>The table is one that the compiler emitted.</safety>
    internal static unsafe DispatchMap* DispatchMap(MethodTable* table)
    {
        unsafe
        {
            if ((table->_flags & DispatchMapFlag) == 0)
            {
                return null;
            }

            return (DispatchMap*)FollowRelative((int*)AfterInterfaces(table) + 2);
        }
    }

    /// <summary>The code of a slot that no derived type can override.</summary>
    /// <safety>The table is one that the compiler emitted, the index comes from its dispatch map.</safety>
    internal static unsafe nint SealedSlot(MethodTable* table, int index)
    {
        unsafe
        {
            int* slots = (int*)FollowRelative(SealedSlotsField(table));
            return (nint)FollowRelative(slots + index);
        }
    }

    /// <summary>The definition that a generic type is an instance of.</summary>
    /// <safety>The table is one that the compiler emitted for a generic type.</safety>
    internal static unsafe MethodTable* GenericDefinition(MethodTable* table)
    {
        unsafe
        {
            return (MethodTable*)FollowRelative(GenericField(table));
        }
    }

    /// <summary>How many type parameters a generic type has.</summary>
    /// <safety>The table is one that the compiler emitted for a generic type.</safety>
    internal static unsafe int Arity(MethodTable* table)
    {
        unsafe
        {
            // A definition has no instances, so its size holds the number of its parameters.
            return (int)GenericDefinition(table)->_baseSize;
        }
    }

    /// <summary>A type argument of a generic type.</summary>
    /// <safety>The table is one that the compiler emitted for a generic type, the index is below <see cref="Arity"/>.</safety>
    internal static unsafe MethodTable* Argument(MethodTable* table, int index)
    {
        unsafe
        {
            // A single argument is pointed at directly, several through a list.
            int* field = GenericField(table) + 1;
            return (MethodTable*)(Arity(table) == 1 ? FollowRelative(field) : FollowRelative((int*)FollowRelative(field) + index));
        }
    }

    /// <summary>One byte for each type parameter: <see cref="Covariant"/>, <see cref="Contravariant"/> or neither.</summary>
    /// <safety>The table is one that the compiler emitted for a generic type with variance.</safety>
    internal static unsafe byte* Variance(MethodTable* table)
    {
        unsafe
        {
            return FollowRelative(GenericField(GenericDefinition(table)));
        }
    }

    /// <summary>The type that a nullable type wraps.</summary>
    /// <safety>The table is one that the compiler emitted for a nullable type.</safety>
    internal static unsafe MethodTable* NullableArgument(MethodTable* table)
    {
        unsafe
        {
            return Argument(table, 0);
        }
    }

    private static unsafe byte* AfterInterfaces(MethodTable* table)
    {
        unsafe
        {
            return (byte*)table + FixedSize + (4 * (table->_slotCount + table->_interfaceCount));
        }
    }

    private static unsafe int* SealedSlotsField(MethodTable* table)
    {
        unsafe
        {
            // Behind the type manager and the writable data, which every table has here.
            int* field = (int*)AfterInterfaces(table) + 2;
            field += (table->_flags & DispatchMapFlag) != 0 ? 1 : 0;
            field += (table->_flags & FinalizerFlag) != 0 ? 1 : 0;
            return field;
        }
    }

    private static unsafe int* GenericField(MethodTable* table)
    {
        unsafe
        {
            return SealedSlotsField(table) + ((table->_flags & SealedSlotsFlag) != 0 ? 1 : 0);
        }
    }

    private static unsafe byte* FollowRelative(int* field)
    {
        unsafe
        {
            return (byte*)field + *field;
        }
    }
}
