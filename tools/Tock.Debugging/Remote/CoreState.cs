// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using System.Globalization;

namespace Tock.Debugging.Remote;

/// <summary>The registers r0 to r15 of a core that stands still, as the port gave them.</summary>
public sealed class CoreState
{
    /// <summary>Number of the link register.</summary>
    public const int LinkRegister = 14;

    /// <summary>Number of the program counter.</summary>
    public const int ProgramCounterRegister = 15;

    private const int Count = 16;
    private const int Digits = 8;

    private readonly string _text;

    private CoreState(string text)
    {
        _text = text;
    }

    /// <summary>Address of the next instruction.</summary>
    public uint ProgramCounter => this[ProgramCounterRegister];

    /// <summary>All registers, in the port's own form.</summary>
    internal string Text => _text;

    /// <summary>A register.</summary>
    /// <param name="number">0 to 15.</param>
    public uint this[int number] => BinaryPrimitives.ReverseEndianness(
        uint.Parse(_text.AsSpan(number * Digits, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>Reads the answer to a look at all registers.</summary>
    /// <returns>Null if it is none.</returns>
    internal static CoreState? Parse(string payload) =>
        payload.Length >= Count * Digits && payload.AsSpan(0, Count * Digits).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0 ? new CoreState(payload) : null;

    /// <summary>The same with another value of one register.</summary>
    /// <param name="number">0 to 15.</param>
    /// <param name="value">The value.</param>
    public CoreState With(int number, uint value)
    {
        string swapped = BinaryPrimitives.ReverseEndianness(value).ToString("x8", CultureInfo.InvariantCulture);
        return new CoreState(string.Concat(_text.AsSpan(0, number * Digits), swapped, _text.AsSpan((number + 1) * Digits)));
    }
}
