// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>The kernel version an application needs: this major version, and at least this minor version.</summary>
/// <param name="Major">Must equal the kernel's.</param>
/// <param name="Minor">At most the kernel's.</param>
public readonly record struct TbfKernelVersion(ushort Major, ushort Minor)
{
    /// <summary>Version 2.0, which every kernel with the Tock 2 system call interface accepts.</summary>
    public static TbfKernelVersion Default => new(2, 0);

    /// <inheritdoc/>
    public override string ToString()
    {
        return $"{Major}.{Minor}";
    }
}
