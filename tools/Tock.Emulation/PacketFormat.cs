// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;

namespace Tock.Emulation;

/// <summary>
/// How a packet of the debugger's protocol stands on the line: a dollar sign, the payload, a number sign and the sum of the payload's bytes as two hexadecimal digits
/// (GDB manual, appendix E.1, "Overview").
/// </summary>
public static class PacketFormat
{
    /// <summary>The first byte.</summary>
    public const byte Start = (byte)'$';

    /// <summary>The byte behind the payload.</summary>
    public const byte End = (byte)'#';

    private const byte Escape = (byte)'}';
    private const byte Repeat = (byte)'*';
    private const byte EscapeMask = 0x20;

    // Of a repetition: a count is told as a printable character, 29 above it.
    private const int RepeatBias = 29;

    // What one answer may expand to: far above any that is asked for here.
    private const int LongestPayload = 1 << 20;

    /// <summary>A payload as it is sent.</summary>
    /// <param name="payload">The payload, in Latin-1.</param>
    public static byte[] Encode(string payload)
    {
        List<byte> bytes = [Start];
        byte sum = 0;
        foreach (byte next in Encoding.Latin1.GetBytes(payload))
        {
            if (next is Start or End or Escape or Repeat)
            {
                Add(Escape);
                Add((byte)(next ^ EscapeMask));
            }
            else
            {
                Add(next);
            }
        }

        bytes.Add(End);
        bytes.AddRange(Encoding.ASCII.GetBytes(sum.ToString("x2", CultureInfo.InvariantCulture)));
        return [.. bytes];

        void Add(byte value)
        {
            bytes.Add(value);
            sum += value;
        }
    }

    /// <summary>Whether the two digits behind a body are the sum of its bytes.</summary>
    /// <param name="body">The body, as it came.</param>
    /// <param name="digit1">The first digit.</param>
    /// <param name="digit2">The second digit.</param>
    public static bool IsIntact(ReadOnlySpan<byte> body, byte digit1, byte digit2)
    {
        byte sum = 0;
        foreach (byte next in body)
        {
            sum += next;
        }

        return char.IsAsciiHexDigit((char)digit1) && char.IsAsciiHexDigit((char)digit2)
            && byte.Parse([digit1, digit2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) == sum;
    }

    /// <summary>A body with its escapes and repetitions undone.</summary>
    /// <param name="body">The body, as it came.</param>
    /// <returns>Null if it is malformed.</returns>
    public static string? Decode(ReadOnlySpan<byte> body)
    {
        StringBuilder payload = new();
        for (int at = 0; at < body.Length; at++)
        {
            if (body[at] == Repeat)
            {
                at++;
                if (payload.Length == 0 || at == body.Length || body[at] < ' ' || body[at] > '~' || payload.Length + body[at] > LongestPayload)
                {
                    return null;
                }

                payload.Append(payload[^1], body[at] - RepeatBias);
            }
            else if (body[at] == Escape)
            {
                at++;
                if (at == body.Length)
                {
                    return null;
                }

                payload.Append((char)(body[at] ^ EscapeMask));
            }
            else
            {
                payload.Append((char)body[at]);
            }
        }

        return payload.ToString();
    }
}
