// expect: CS0029
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A shared buffer is no span, so nothing reads it twice by accident.
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
        System.ReadOnlySpan<byte> span = process.ReadOnlyBuffer(_grant, 0);
        _ = span.Length;
        return CommandReturn.Success();
    }
}
