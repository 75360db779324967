// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>How the compilers treat a method (ECMA-335 II.23.1.11).</summary>
[Flags]
public enum MethodImplOptions
{
    /// <summary>The body is native.</summary>
    Unmanaged = 0x0004,

    /// <summary>The method is never inlined.</summary>
    NoInlining = 0x0008,

    /// <summary>The method is not optimised.</summary>
    NoOptimization = 0x0040,

    /// <summary>The method is inlined where possible.</summary>
    AggressiveInlining = 0x0100,

    /// <summary>The method is optimised for speed.</summary>
    AggressiveOptimization = 0x0200,

    /// <summary>The runtime supplies the body.</summary>
    InternalCall = 0x1000,
}
