// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>A credential behind an application's binary. Offsets count from the start of the image.</summary>
internal struct TbfFooter
{
    /// <summary>Its kind.</summary>
    internal CredentialFormat Format;

    /// <summary>Where what it consists of begins, behind the format.</summary>
    internal uint DataOffset;

    /// <summary>Bytes of that.</summary>
    internal uint DataLength;
}
