// expect: TOCK0105
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot take the place of a native symbol.
using System.Runtime;

namespace Tock.Capsules.Case;

internal static class Memory
{
    [RuntimeExport("memcpy")]
    internal static int Copy(int a, int b)
    {
        return a + b;
    }
}
