// expect: CS1729
// SPDX-License-Identifier: Apache-2.0 OR MIT
// The right to reset or stop the board is handed out by the board; nobody can make it.
using Tock.Kernel;

namespace Tock.Capsules.Case;

internal static class Forge
{
    internal static void Reset() => new KernelControl(null!, null!, null!).Reset();
}
