// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Ipc;

/// <summary>Which executions a process means by its service and client indices.</summary>
internal struct IpcState
{
    /// <summary>Peers that an index can name.</summary>
    internal const int Capacity = 12;

    /// <summary>By process slot: the execution that was discovered there, or that notified from there last; 0 for none.</summary>
    internal unsafe fixed ulong Known[Capacity];
}
