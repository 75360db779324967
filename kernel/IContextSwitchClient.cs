// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel;

/// <summary>Is told before a process executes that shares a buffer by Userspace-Readable Allow; other processes cost nothing.</summary>
public interface IContextSwitchClient
{
    /// <summary>The process is about to execute.</summary>
    /// <param name="process">The process.</param>
    void BeforeExecution(scoped ref ProcessContext process);
}
