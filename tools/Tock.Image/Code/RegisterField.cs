// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>A field of an instruction that names a register.</summary>
/// <param name="IsSecond">Whether it lies in the second half-word.</param>
/// <param name="Shift">Its lowest bit.</param>
/// <param name="IsLow">Whether it has three bits and names r0 to r7 only.</param>
/// <param name="HighBit">Where its fourth bit lies apart from the others; otherwise -1.</param>
/// <param name="Role">What happens to the register.</param>
internal readonly record struct RegisterField(bool IsSecond, int Shift, bool IsLow, int HighBit, OperandRole Role)
{
    /// <summary>The register that the instruction has there.</summary>
    internal int Read(ThumbInstruction instruction)
    {
        ushort half = IsSecond ? instruction.Second : instruction.First;
        int low = (half >> Shift) & (IsLow || HighBit >= 0 ? 7 : 0xF);
        return HighBit >= 0 ? low | (((half >> HighBit) & 1) << 3) : low;
    }

    /// <summary>The instruction with another register there; null where the field has no room for it.</summary>
    internal ThumbInstruction? Write(ThumbInstruction instruction, int register)
    {
        if (IsLow && register > 7)
        {
            return null;
        }

        int half = IsSecond ? instruction.Second : instruction.First;
        if (HighBit >= 0)
        {
            half = (half & ~((7 << Shift) | (1 << HighBit))) | ((register & 7) << Shift) | ((register >> 3) << HighBit);
        }
        else
        {
            half = (half & ~((IsLow ? 7 : 0xF) << Shift)) | (register << Shift);
        }

        return IsSecond ? instruction with { Second = (ushort)half } : instruction with { First = (ushort)half };
    }
}
