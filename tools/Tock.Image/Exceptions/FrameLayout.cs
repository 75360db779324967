// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Exceptions;

/// <summary>
/// How a frame lies on the stack once its function has set it up: room for variables, saved floating-point registers, saved registers, the return address,
/// arguments.
/// </summary>
/// <param name="Registers">Which of r4 to r11 are saved; bit 0 is r4. They lie in the order of their numbers.</param>
/// <param name="Words">Words below the saved registers.</param>
/// <param name="Arguments">Words above the return address: arguments that came in registers.</param>
/// <param name="IsFromR9">Whether r9 says where the words begin, and not the stack pointer, since the function takes more of the stack as it runs.</param>
/// <param name="FloatingRegisters">How many of d8 to d15 are saved, from d8 on; two words each.</param>
/// <param name="HasGap">Whether a word that nothing restores lies between these and the other registers.</param>
internal readonly record struct FrameLayout(byte Registers, int Words, int Arguments, bool IsFromR9, int FloatingRegisters = 0, bool HasGap = false)
{
    private const int FirstSaved = 4;
    private const int FramePointer = 11;
    private const int WordsShift = 8;
    private const uint GapBit = 1u << 23;
    private const int ArgumentsShift = 24;
    private const int FloatingShift = 27;
    private const uint FromR9Bit = 1u << 31;

    /// <summary>The largest number of words that the table can say.</summary>
    internal const int MaximumWords = 0x7FFF;

    /// <summary>The layout in 32 bits: registers, words, a gap, arguments, floating-point registers, where to count from.</summary>
    internal uint Encoded => Registers | ((uint)Words << WordsShift) | (HasGap ? GapBit : 0) | ((uint)Arguments << ArgumentsShift)
        | ((uint)FloatingRegisters << FloatingShift) | (IsFromR9 ? FromR9Bit : 0);

    /// <summary>The layout after a register took the place of r11 among the saved ones; one below r4 is a word that nothing restores.</summary>
    internal FrameLayout WithoutFramePointer(int substitute)
    {
        int others = Registers & ~(1 << (FramePointer - FirstSaved));
        if (substitute < FirstSaved)
        {
            return FloatingRegisters != 0 ? this with { Registers = (byte)others, HasGap = true } : this with { Registers = (byte)others, Words = Words + 1 };
        }

        return this with { Registers = (byte)(others | (1 << (substitute - FirstSaved))) };
    }
}
