// expect: TOCK0107
// SPDX-License-Identifier: Apache-2.0 OR MIT
// The kernel stack is not at the disposal of an argument.
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
        System.Span<byte> buffer = stackalloc byte[(int)argument0];
        buffer[0] = 1;
        return CommandReturn.Success();
    }
}
