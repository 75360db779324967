// expect: TOCK0201
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Grants are registered while the board boots.
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
    private Grant<State>? _other;

    internal ProcessTable? Table { get; set; }

    internal Driver(Grant<State> grant)
        : base(0x9001, grant)
    {
        _grant = grant;
    }

    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        _other = new Grant<State>(Table!);
        return CommandReturn.Success();
    }
}
