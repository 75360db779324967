// expect: CS0227
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot use pointers.
namespace Tock.Capsules.Case;

internal static class Peek
{
    internal static uint Read(nuint address)
    {
        unsafe
        {
            return *(uint*)address;
        }
    }
}
