// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>A board's decision about which applications may run, by the credentials in their footers. A capsule can be one.</summary>
/// <remarks>It is asked one credential at a time. It may answer at once, or when a device has done its part; processes run meanwhile.</remarks>
public interface ICredentialPolicy
{
    /// <summary>Gets a value indicating whether an application runs only if one of its credentials was accepted.</summary>
    bool RequiresCredentials { get; }

    /// <summary>Looks at a credential. <see cref="CredentialCheck.Decide"/> has to be called once, now or later.</summary>
    /// <param name="check">The credential, and what it covers.</param>
    void Check(CredentialCheck check);
}
