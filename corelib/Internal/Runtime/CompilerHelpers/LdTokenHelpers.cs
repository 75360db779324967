// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Handles of types, methods and fields, which the compiler makes by name; only those that it folds away are usable here.</summary>
internal static class LdTokenHelpers
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

    internal static unsafe Type GetRuntimeType(MethodTable* type)
    {
        Failure.Fail(FailureKind.NotSupported);
        return null!;
    }
}
