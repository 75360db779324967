// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Debugging;

/// <summary>The numbers that a line program is read with.</summary>
internal readonly record struct LineHeader(uint InstructionLength, bool IsStatementByDefault, int LineBase, uint LineRange, uint OpcodeBase)
{
    /// <summary>Reads the numbers from where the header has them; the names behind them are of no concern.</summary>
    internal static LineHeader Read(ByteReader reader)
    {
        uint instructionLength = reader.Byte();
        _ = reader.Byte();
        bool isStatement = reader.Byte() != 0;
        int lineBase = (sbyte)reader.Byte();
        return new LineHeader(instructionLength, isStatement, lineBase, reader.Byte(), reader.Byte());
    }
}
