// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Types that code names which is shared by several type arguments: only what the compiler folds away is usable here.</summary>
internal static partial class LdTokenHelpers
{
    internal static unsafe Type GetRuntimeType(MethodTable* type)
    {
        Failure.Fail(FailureKind.NotSupported);
        return null!;
    }
}
