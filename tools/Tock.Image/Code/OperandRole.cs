// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What an instruction does with the register that a field of it names.</summary>
internal enum OperandRole
{
    /// <summary>It reads the register.</summary>
    Source,

    /// <summary>It writes all of the register.</summary>
    Destination,

    /// <summary>It reads the register and writes its result there.</summary>
    Both,
}
