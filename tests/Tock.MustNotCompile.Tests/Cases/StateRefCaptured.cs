// expect: CS8175
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A reference to grant memory cannot be captured by a lambda.
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
    private Action? _later;

    internal delegate void Action();

    internal Driver(Grant<State> grant)
        : base(0x9001, grant)
    {
        _grant = grant;
    }

    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        using GrantLease<State> lease = process.Enter(_grant);
        ref State state = ref lease.State;
        _later = () => state.Count++;
        return CommandReturn.Success();
    }
}
