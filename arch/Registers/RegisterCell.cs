// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Registers;

/// <summary>The memory cell of a register; volatile, so that the compiler neither hoists nor merges accesses.</summary>
internal struct RegisterCell
{
    /// <summary>The register's contents.</summary>
    internal volatile uint Value;
}
