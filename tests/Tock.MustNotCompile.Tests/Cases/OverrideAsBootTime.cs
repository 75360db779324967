// expect: TOCK0203
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot declare a system call to be boot time.
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

internal sealed class Driver(Grant<State> grant) : SyscallDriver(0x9001, grant)
{
    private State[]? _all;

    [BootTime]
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        _all = new State[argument0];
        return CommandReturn.Success();
    }
}
