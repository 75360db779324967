// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>The three words that a driver sends with an event.</summary>
public readonly struct UpcallArguments
{
    private readonly uint _value0;
    private readonly uint _value1;
    private readonly uint _value2;

    internal UpcallArguments(uint value0, uint value1, uint value2)
    {
        _value0 = value0;
        _value1 = value1;
        _value2 = value2;
    }

    /// <summary>The first word.</summary>
    public uint Value0 => _value0;

    /// <summary>The second word.</summary>
    public uint Value1 => _value1;

    /// <summary>The third word.</summary>
    public uint Value2 => _value2;
}
