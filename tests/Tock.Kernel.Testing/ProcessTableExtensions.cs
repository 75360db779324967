// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Testing;

/// <summary>What tests ask the process table for, and nobody else.</summary>
internal static class ProcessTableExtensions
{
    /// <summary>Finds a grant by its place in the processes' grant tables.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">The place, below the number of grants.</param>
    /// <returns>The grant.</returns>
    internal static Grant GrantAt(this ProcessTable table, uint index)
    {
        Grant? grant = table.FirstGrant;
        for (uint place = 0; place < index; place++)
        {
            grant = grant?.Next;
        }

        return grant ?? throw new ArgumentOutOfRangeException(nameof(index));
    }
}
