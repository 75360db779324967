// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Testing.Registers;

/// <summary>What lets a memory store, until it fails.</summary>
public sealed class PowerSupply
{
    /// <summary>Gets or sets how many more stores it is good for; nothing is stored after the last.</summary>
    public int StoresLeft { get; set; } = int.MaxValue;

    /// <summary>Gets the number of stores so far.</summary>
    public int Stores { get; private set; }

    /// <summary>Lets a store be made.</summary>
    public void Spend()
    {
        if (StoresLeft == 0)
        {
            throw new PowerFailedException();
        }

        StoresLeft--;
        Stores++;
    }
}
