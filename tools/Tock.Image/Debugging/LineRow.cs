// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Debugging;

/// <summary>One row of the table that leads from addresses to source lines.</summary>
internal readonly record struct LineRow(uint Address, uint File, int Line, uint Column, bool IsStatement, bool IsPrologueEnd, bool IsSequenceEnd);
