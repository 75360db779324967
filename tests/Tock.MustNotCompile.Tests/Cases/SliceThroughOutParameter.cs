// expect: CS9075
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Nor handed out.
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

    private void Leak(scoped ref ProcessContext process, out WriteableProcessSlice slice) => slice = process.ReadWriteBuffer(_grant, 0);

    internal Driver(Grant<State> grant)
        : base(0x9001, grant)
    {
        _grant = grant;
    }

    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        Leak(ref process, out WriteableProcessSlice slice);
        _ = slice.Length;
        return CommandReturn.Success();
    }
}
