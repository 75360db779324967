// expect: CS9362
// SPDX-License-Identifier: Apache-2.0 OR MIT
// project: chip
// Nor made from an address.
using Tock.Registers;

namespace Tock.Chips.Case;

internal static class Anywhere
{
    internal static RegisterPage Page() => RegisterPage.FromAddress(0x20000000);
}
