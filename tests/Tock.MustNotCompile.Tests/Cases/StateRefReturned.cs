// expect: CS8352
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A reference to grant memory cannot be returned from the scope that entered the grant.
using Tock.Kernel;
using Tock.Kernel.Grants;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Case;

internal struct State
{
    internal int Count { get; set; }
}

internal sealed class Driver : SyscallDriver
{
    private readonly Grant<State> _grant;

    private ref State Leak(scoped ref ProcessContext process)
    {
        using GrantLease<State> lease = process.Enter(_grant);
        return ref lease.State;
    }

    internal Driver(Grant<State> grant)
        : base(0x9001, grant)
    {
        _grant = grant;
    }

    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        Leak(ref process).Count++;
        return CommandReturn.Success();
    }
}
