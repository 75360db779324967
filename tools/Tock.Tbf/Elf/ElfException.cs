// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Elf;

/// <summary>A file is not an ELF executable that can be made into a Tock application.</summary>
public sealed class ElfException : ImageException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user.</param>
    public ElfException(string message)
        : base(message)
    {
    }
}
