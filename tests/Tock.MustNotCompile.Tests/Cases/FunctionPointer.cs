// expect: CS0227
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot call an address.
namespace Tock.Capsules.Case;

internal static class Jump
{
    internal static void To(nuint address)
    {
        unsafe
        {
            ((delegate*<void>)address)();
        }
    }
}
