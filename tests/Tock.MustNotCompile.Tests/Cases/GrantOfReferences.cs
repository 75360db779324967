// expect: CS8377
// SPDX-License-Identifier: Apache-2.0 OR MIT
// What is kept in a process holds no references into the kernel.
using Tock.Kernel.Grants;

namespace Tock.Capsules.Case;

internal struct Holder
{
    internal object? Any { get; set; }
}

internal sealed class Keeper(Grant<Holder> grant)
{
    internal Grant<Holder> Grant => grant;
}
