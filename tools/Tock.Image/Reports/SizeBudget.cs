// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Reports;

/// <summary>What the kernel of a board may use.</summary>
internal sealed record SizeBudget(uint Flash, uint Ram)
{
    /// <summary>One sentence for each budget that the image exceeds.</summary>
    internal IEnumerable<string> Excesses(ImageSize size)
    {
        if (size.Flash > Flash)
        {
            yield return $"The kernel takes {size.Flash} bytes of flash, {size.Flash - Flash} more than its budget of {Flash}. Make it smaller or raise TockKernelFlashBudget.";
        }

        if (size.Ram > Ram)
        {
            yield return $"The kernel takes {size.Ram} bytes of RAM, {size.Ram - Ram} more than its budget of {Ram}. Make it smaller or raise TockKernelRamBudget.";
        }
    }
}
