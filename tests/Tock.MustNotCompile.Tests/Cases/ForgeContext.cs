// expect: CS1729
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot make a process out of nothing.
using Tock.Kernel.Processes;

namespace Tock.Capsules.Case;

internal static class Forge
{
    internal static uint Number(object any)
    {
        ProcessContext process = new ProcessContext(any);
        return process.Id.Number;
    }
}
