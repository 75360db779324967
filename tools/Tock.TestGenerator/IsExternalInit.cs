// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices
{
    /// <summary>What the compiler needs for records, and this framework does not have.</summary>
    internal static class IsExternalInit
    {
    }
}
