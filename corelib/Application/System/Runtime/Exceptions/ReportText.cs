// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime.Exceptions;

/// <summary>Where the text about an exception goes: into a text that is made, or to the console in portions.</summary>
internal ref struct ReportText
{
    private readonly Span<byte> _portion;
    private readonly int _skipped;

    private ReportText(string? target, int skipped, Span<byte> portion)
    {
        Target = target;
        _skipped = skipped;
        _portion = portion;
    }

    /// <summary>The text that is written into; null if characters are only counted, or go to the console.</summary>
    internal string? Target { get; }

    /// <summary>Characters written, or bytes that still have to go to the console.</summary>
    internal int Length { get; private set; }

    /// <summary>A text into a new one, which nobody else has yet.</summary>
    /// <param name="target">The new text, long enough; null to count only.</param>
    /// <param name="skipped">How many characters are left out at the start.</param>
    internal static ReportText Into(string? target, int skipped = 0)
    {
        return new ReportText(target, skipped, default);
    }

    /// <summary>A text to the console.</summary>
    /// <param name="portion">Room for what goes there at once.</param>
    internal static ReportText ToConsole(Span<byte> portion)
    {
        return new ReportText(null, 0, portion);
    }

    /// <summary>A text of zeros, to write into.</summary>
    /// <param name="length">The number of characters.</param>
    internal static string NewText(int length)
    {
        // SAFETY: the table is that of the type.
        unsafe
        {
            return NewText(MethodTable.Of<string>(), length);
        }
    }

    /// <summary>Four texts in one.</summary>
    internal static string Join(string first, string second, string third, string fourth)
    {
        ReportText text = Into(NewText(first.Length + second.Length + third.Length + fourth.Length));
        text.Write(first);
        text.Write(second);
        text.Write(third);
        text.Write(fourth);
        return text.Target!;
    }

    /// <summary>Writes a character; to the console, what is not in Basic Latin is a question mark.</summary>
    internal void Write(char character)
    {
        if (_portion.Length > 0)
        {
            if (Length == _portion.Length)
            {
                Flush();
            }

            _portion[Length++] = character < 0x80 ? (byte)character : (byte)'?';
            return;
        }

        int index = Length++ - _skipped;
        if (Target is not null && (uint)index < (uint)Target.Length)
        {
            // SAFETY: the index is inside, and the text is new.
            unsafe
            {
                Unsafe.Add(ref Unsafe.AsRef(in Target.GetPinnableReference()), index) = character;
            }
        }
    }

    /// <summary>Writes a text in Basic Latin; literals are half as long so.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Write(ReadOnlySpan<byte> text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            Write((char)text[index]);
        }
    }

    /// <summary>Writes a text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Write(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            Write(text[index]);
        }
    }

    /// <summary>Writes an address.</summary>
    internal void WriteAddress(uint address)
    {
        Write("0x"u8);
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            uint digit = (address >> shift) & 0xF;
            Write((char)(digit < 10 ? '0' + digit : 'a' - 10 + digit));
        }
    }

    /// <summary>Sends what is left to the console.</summary>
    internal void Flush()
    {
        Tock.ConsoleWriter.Write(_portion[..Length]);
        Length = 0;
    }

    /// <safety>The table is that of <see cref="string"/>.</safety>
    [RuntimeImport("RhNewString")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe string NewText(MethodTable* type, int length);
}
