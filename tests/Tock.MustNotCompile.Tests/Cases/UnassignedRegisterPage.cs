// expect: TOCK0110
// SPDX-License-Identifier: Apache-2.0 OR MIT
// project: chip
// Nor left out.
using Tock.Registers;

namespace Tock.Chips.Case;

internal sealed class Device
{
    private RegisterPage _page;

    internal Device(RegisterPage page, bool really)
    {
        Really = really;
    }

    internal bool Really { get; }

    internal void Attach(RegisterPage page) => _page = page;

    internal uint Read() => _page.At(0).Read();
}
