// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>
/// What of an exception handler's code a trace has to know: where it returns, and where it looks at the process's stack pointer. The branches are
/// followed, calls are not (Thumb encodings: ARMv7-M Architecture Reference Manual, A5 and A7.7).
/// </summary>
/// <param name="Returns">Addresses of the instructions that return from the exception (<c>bx lr</c>).</param>
/// <param name="StackReads">Instructions that read the process's stack pointer (<c>mrs</c>), in the order in which they are reached.</param>
internal sealed record HandlerCode(IReadOnlyList<uint> Returns, IReadOnlyList<StackRead> StackReads)
{
    private const ushort ReturnFromException = 0x4770;
    private const ushort MoveFromSpecial = 0xF3EF;
    private const uint ProcessStackPointer = 9;

    /// <summary>Reads a handler.</summary>
    /// <param name="code">The code around it.</param>
    /// <param name="entry">Address of its first instruction.</param>
    internal static HandlerCode Read(CodeWindow code, uint entry)
    {
        List<uint> returns = [];
        List<StackRead> reads = [];
        HashSet<uint> seen = [];
        Queue<(uint Address, bool HasCalled)> paths = new([(entry, false)]);
        while (paths.TryDequeue(out (uint Address, bool HasCalled) path))
        {
            (uint address, bool hasCalled) = path;
            int conditional = 0;
            while (code.Contains(address) && seen.Add(address))
            {
                ushort first = code.Halfword(address);
                bool isConditional = conditional > 0;
                conditional = Math.Max(0, conditional - 1);
                uint next = address + (IsWide(first) ? 4u : 2u);
                if (first == ReturnFromException)
                {
                    returns.Add(address);
                }
                else if (first == MoveFromSpecial && code.Contains(address + 2) && (code.Halfword(address + 2) & 0xFF) == ProcessStackPointer)
                {
                    reads.Add(new StackRead(address, code.Halfword(address + 2) >> 8 & 15, !hasCalled));
                }
                else if ((first & 0xFF00) == 0xBF00 && (first & 0xF) != 0)
                {
                    conditional = 4 - System.Numerics.BitOperations.TrailingZeroCount(first & 0xF);
                }

                hasCalled |= IsCall(code, address, first);
                if (Target(code, address, first) is { } target)
                {
                    paths.Enqueue((target, hasCalled));
                }

                if (Ends(code, address, first) && !isConditional)
                {
                    break;
                }

                address = next;
            }
        }

        return new HandlerCode(returns, reads);
    }

    private static bool IsWide(ushort first) => first >> 11 is 0b11101 or 0b11110 or 0b11111;

    private static ushort Second(CodeWindow code, uint address) => code.Contains(address + 2) ? code.Halfword(address + 2) : (ushort)0;

    private static bool IsCall(CodeWindow code, uint address, ushort first) =>
        ((first & 0xF800) == 0xF000 && (Second(code, address) & 0xD000) == 0xD000) || (first & 0xFF87) == 0x4780;

    // A branch without condition, a return, a jump through a register, or a load of the program counter.
    private static bool Ends(CodeWindow code, uint address, ushort first) =>
        (first & 0xFF87) == 0x4700 || (first & 0xFF00) == 0xBD00 || (first & 0xF800) == 0xE000
        || ((first & 0xF800) == 0xF000 && (Second(code, address) & 0xD000) == 0x9000)
        || ((first & 0xFFF0) == 0xF8D0 && Second(code, address) >> 12 == 15)
        || ((first & 0xFE50) == 0xE810 && (Second(code, address) & 0x8000) != 0);

    private static uint? Target(CodeWindow code, uint address, ushort first)
    {
        if ((first & 0xF000) == 0xD000 && (first & 0xE00) != 0xE00)
        {
            return Relative(address, (sbyte)first * 2);
        }

        if ((first & 0xF800) == 0xE000)
        {
            return Relative(address, (first << 21) >> 20);
        }

        if ((first & 0xF500) == 0xB100)
        {
            return Relative(address, ((first >> 2) & 0x3E) | ((first >> 3) & 0x40));
        }

        ushort second = Second(code, address);
        if ((first & 0xF800) != 0xF000 || (second & 0xC000) != 0x8000)
        {
            return null;
        }

        int sign = (first >> 10) & 1;
        int j1 = (second >> 13) & 1;
        int j2 = (second >> 11) & 1;
        if ((second & 0x1000) != 0)
        {
            // B.W: S, I1, I2, imm10, imm11.
            int i1 = 1 ^ j1 ^ sign;
            int i2 = 1 ^ j2 ^ sign;
            int wide = (sign << 24) | (i1 << 23) | (i2 << 22) | ((first & 0x3FF) << 12) | ((second & 0x7FF) << 1);
            return Relative(address, (wide << 7) >> 7);
        }

        // B<c>.W: S, J2, J1, imm6, imm11; other instructions share the space where the condition would be 14 or 15.
        if ((first & 0x380) == 0x380)
        {
            return null;
        }

        int near = (sign << 20) | (j2 << 19) | (j1 << 18) | ((first & 0x3F) << 12) | ((second & 0x7FF) << 1);
        return Relative(address, (near << 11) >> 11);
    }

    private static uint Relative(uint address, int offset) => unchecked(address + 4 + (uint)offset);
}
