// expect: CS1729
// SPDX-License-Identifier: Apache-2.0 OR MIT
// The right to stop and end processes is handed out by the board; nobody can make it.
using Tock.Kernel;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Case;

internal static class Forge
{
    internal static Result Stop(ProcessTable processes) => new ProcessManagement(processes).Stop(0);
}
