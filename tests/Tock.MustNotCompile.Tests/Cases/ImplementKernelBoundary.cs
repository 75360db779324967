// expect: CS0122
// SPDX-License-Identifier: Apache-2.0 OR MIT
// What only the processor port implements is not visible to a capsule.
using Tock.Kernel.Platform;

namespace Tock.Capsules.Case;

internal sealed class Port : IUserspaceKernelBoundary
{
}
