// expect: TOCK0111
// SPDX-License-Identifier: Apache-2.0 OR MIT
// There are no exceptions.
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


    internal Driver(Grant<State> grant)
        : base(0x9001, grant)
    {
        _grant = grant;
    }

    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command == 1)
        {
            throw null!;
        }
        return CommandReturn.Success();
    }
}
