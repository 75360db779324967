// expect: CS0227, CS9360
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot even read through a pointer that somebody hands it.
namespace Tock.Capsules.Case;

internal static class Peek
{
    internal static unsafe uint Read(uint* address) => *address;
}
