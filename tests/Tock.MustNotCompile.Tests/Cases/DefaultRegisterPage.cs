// expect: TOCK0110
// SPDX-License-Identifier: Apache-2.0 OR MIT
// project: chip
// A register page is handed out by the board, not made.
using Tock.Registers;

namespace Tock.Chips.Case;

internal static class Anywhere
{
    internal static uint Read(uint offset)
    {
        RegisterPage page = default;
        return page.At(offset).Read();
    }
}
