// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Is told when a step of an <see cref="ApplicationInstaller"/> is over.</summary>
public interface IApplicationInstallerClient
{
    /// <summary>The step that was begun last is over; a new one may be begun from here.</summary>
    /// <param name="result">How it went.</param>
    void InstallerDone(Result result);
}
