// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>An instruction that reads the process's stack pointer.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Register">The register that it reads it to.</param>
/// <param name="IsBeforeCalls">Whether nothing was called before it, so that the registers are still as the exception left them.</param>
internal readonly record struct StackRead(uint Address, int Register, bool IsBeforeCalls)
{
    /// <summary>Address of the instruction behind it.</summary>
    internal uint Next => Address + 4;
}
