// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Console;

/// <summary>Puts a carriage return before each line feed that has none: a raw terminal does not return by itself.</summary>
public sealed class NewlineFilter
{
    private byte _last;

    /// <summary>The bytes to show for the next piece of output.</summary>
    public byte[] Apply(ReadOnlySpan<byte> piece)
    {
        List<byte> shown = new(piece.Length + 8);
        foreach (byte value in piece)
        {
            if (value == (byte)'\n' && _last != (byte)'\r')
            {
                shown.Add((byte)'\r');
            }

            shown.Add(value);
            _last = value;
        }

        return [.. shown];
    }
}
