// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler lays in front of the static fields of a class with a static constructor.</summary>
internal struct StaticClassConstructionContext
{
    // The code of the static constructor; 0 when it has run, which compiled code tests by itself.
    internal nint _constructor;
}
