// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Types that code names which is shared by several type arguments.</summary>
internal static partial class LdTokenHelpers
{
    internal static unsafe Type GetRuntimeType(MethodTable* type)
    {
        // SAFETY: the compiler calls this with tables that it emitted.
        unsafe
        {
            return RuntimeType.Of(type);
        }
    }
}
