// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;

namespace Tock.Capsules.Virtualizers;

/// <summary>Tells a host that asks for it who wrote what on a line that several write to.</summary>
/// <remarks>
/// <code>
/// request   0xFF 0xFE, then six characters 0x21 to 0x7E, the token; any other byte in place of one ends the labels
/// label     ESC ] 7020 ; TOKEN ; LENGTH ; WRITER BEL, before LENGTH bytes of that writer; three digits
/// writer    : and the name of an application, or $ for the process console; what has no label is the kernel's
/// </code>
/// Until a host asks, nothing is sent. Terminals do not show a label: it is a control sequence of a kind that they pass over
/// (ECMA-48, 8.3.89, operating system command). The token comes from the host, and no application ever sees it: so none can write a label
/// that the host believes. A request is no part of a text in UTF-8, which has
/// neither of its first two bytes; with another byte behind it, 0xFF is input as any other.
/// </remarks>
public sealed class LineLabels
{
    /// <summary>The first byte of a request. Nobody gets it until the next one has come.</summary>
    internal const byte RequestFirst = 0xFF;

    /// <summary>The bytes of a label without a name.</summary>
    internal const int FixedLength = LengthAt + 6;

    /// <summary>What stands of a name in a label at most, in bytes.</summary>
    internal const int LongestName = 20;

    /// <summary>Kind of an application.</summary>
    internal const byte Application = (byte)':';

    /// <summary>Kind of the process console, which has no name.</summary>
    internal const byte ProcessConsole = (byte)'$';

    private const byte RequestSecond = 0xFE;
    private const int TokenAt = 7;
    private const int TokenLength = 6;
    private const int LengthAt = TokenAt + TokenLength + 1;

    // How far a request has come: nothing, its first byte, both, and then the token's characters.
    private const uint AtSecond = 1;
    private const uint AtToken = 2;

    private readonly byte[] _token = new byte[TokenLength];
    private uint _state;

    /// <summary>Gets a value indicating whether a host has asked for labels.</summary>
    internal bool AreOn { get; private set; }

    /// <summary>Takes a byte that was received if it belongs to a request.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="isFirstGivenBack">Whether the byte before it, a <see cref="RequestFirst"/>, has begun no request and is for others, before this one.</param>
    /// <returns>False if it is for others.</returns>
    internal bool TryTake(byte value, out bool isFirstGivenBack)
    {
        isFirstGivenBack = false;
        if (_state < AtToken)
        {
            bool isSecond = value == RequestSecond && _state == AtSecond;
            isFirstGivenBack = _state == AtSecond && !isSecond;
            _state = isSecond ? AtToken : value == RequestFirst ? AtSecond : 0;
            AreOn = AreOn && !isSecond;
            return _state != 0;
        }

        bool isText = value is > (byte)' ' and < 0x7F;
        _token[(int)(_state - AtToken)] = value;
        _state++;
        if (!isText || _state == AtToken + TokenLength)
        {
            AreOn = isText;
            _state = 0;
        }

        return true;
    }

    /// <summary>Puts a label before text; only while they are on.</summary>
    /// <param name="buffer">A buffer that begins with the text and has room behind it for <see cref="FixedLength"/> and the name.</param>
    /// <param name="length">How long the text is, in bytes: at most 999.</param>
    /// <param name="kind">What kind of writer.</param>
    /// <param name="name">The writer's name.</param>
    /// <returns>How long the label is, in bytes.</returns>
    internal uint Insert(byte[] buffer, uint length, byte kind, ReadOnlySpan<byte> name)
    {
        name = name.Slice(0, Math.Min(name.Length, LongestName));
        int labelLength = FixedLength + name.Length;
        Put(buffer, labelLength, new ReadOnlySpan<byte>(buffer, 0, (int)length));
        Put(buffer, 0, "\x1b]7020;......;000;"u8);
        Put(buffer, TokenAt, _token);
        for (int digit = LengthAt + 2; length != 0; digit--)
        {
            buffer[digit] += (byte)(length % 10);
            length /= 10;
        }

        buffer[LengthAt + 4] = kind;
        Put(buffer, LengthAt + 5, name);
        buffer[labelLength - 1] = (byte)'\a';
        return (uint)labelLength;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Put(byte[] buffer, int start, ReadOnlySpan<byte> text) => text.CopyTo(new Span<byte>(buffer, start, text.Length));
}
