// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>Learns what the loader does.</summary>
internal interface ILoadClient
{
    /// <summary>An application became a process.</summary>
    /// <param name="process">The process.</param>
    void Loaded(Process process);

    /// <summary>All of flash has been looked at.</summary>
    void LoadingEnded();
}
