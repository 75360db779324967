// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>The sort of a type, bits 26 to 30 of the flags of a <see cref="MethodTable"/>.</summary>
internal enum ElementKind : uint
{
    ValueType = 0x10,
    Nullable = 0x12,
    Class = 0x14,
    Interface = 0x15,
    SystemArray = 0x16,
    Array = 0x17,
    SingleDimensionArray = 0x18,
}
