// expect: TOCK0103, TOCK0105
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot call native code.
using System.Runtime;

namespace Tock.Capsules.Case;

internal static class Native
{
    [RuntimeImport("tock_arena_seal")]
    internal static extern safe void Seal();
}
