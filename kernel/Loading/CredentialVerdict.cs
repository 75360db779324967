// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>What a policy says of one credential.</summary>
public enum CredentialVerdict
{
    /// <summary>It says nothing for or against the application: the next credential is looked at.</summary>
    Pass,

    /// <summary>The application may run; its other credentials are not looked at.</summary>
    Accept,

    /// <summary>The application may not run, whatever its other credentials are.</summary>
    Reject,
}
