// SPDX-License-Identifier: Apache-2.0 OR MIT
// project: chip

using Tock.Registers;

namespace Tock.Chips.Case;

internal sealed class Device(RegisterPage page)
{
    private readonly Register _data = page.At(0);

    internal uint Poll(uint mask)
    {
        while (!page.At(0x18).HasAny(mask))
        {
        }

        return _data.Read();
    }
}
