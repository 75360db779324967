// expect: TOCK0105, TOCK0106
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Nor with an attribute that it declares itself.
#pragma warning disable CS0436 // The compiler would warn that the name is taken.
namespace System.Runtime
{
    internal sealed class RuntimeExportAttribute(string name) : Attribute
    {
        internal string Name => name;
    }
}

namespace Tock.Capsules.Case
{
    internal static class Memory
    {
        [System.Runtime.RuntimeExport("memcpy")]
        internal static int Copy(int a, int b)
        {
            return a + b;
        }
    }
}
