// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Handles of types, methods and fields, which the compiler makes by name.</summary>
internal static partial class LdTokenHelpers
{
    internal static unsafe RuntimeTypeHandle GetRuntimeTypeHandle(MethodTable* type)
    {
        return new RuntimeTypeHandle((nint)type);
    }

    internal static RuntimeMethodHandle GetRuntimeMethodHandle(nint handle)
    {
        return new RuntimeMethodHandle(handle);
    }

    internal static RuntimeFieldHandle GetRuntimeFieldHandle(nint handle)
    {
        return new RuntimeFieldHandle(handle);
    }
}
