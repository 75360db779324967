// expect: CS1729
// SPDX-License-Identifier: Apache-2.0 OR MIT
// The right to make grants is the board's process table; nobody can make one.
using Tock.Kernel.Processes;

namespace Tock.Capsules.Case;

internal static class Forge
{
    internal static ProcessTable Table() => new ProcessTable(1, null!, null!);
}
