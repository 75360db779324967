// expect: CS1729
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Nor the identity of one.
using Tock.Kernel.Processes;

namespace Tock.Capsules.Case;

internal static class Forge
{
    internal static ProcessId Any() => new ProcessId(0, 1);
}
