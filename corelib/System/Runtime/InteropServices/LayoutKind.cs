// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>How the fields of a type are laid out.</summary>
public enum LayoutKind
{
    /// <summary>In the order of declaration.</summary>
    Sequential = 0,

    /// <summary>At the offsets given by <see cref="FieldOffsetAttribute"/>.</summary>
    Explicit = 2,

    /// <summary>In the order that the compiler finds best.</summary>
    Auto = 3,
}
