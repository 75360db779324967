// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Net.Sockets;
using Tock.Debugging.Remote;

namespace Tock.Machine.Tests.Harness;

/// <summary>What tests do at the debugger's port of a board: run to an instruction, change registers and memory.</summary>
internal static class Debugger
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>Connects to the port of a board, which stands still from then on.</summary>
    internal static async Task<RemoteTarget> ConnectAsync(Emulation.Machine machine)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(machine.GdbSocket));
        return await RemoteTarget.AttachAsync(new NetworkStream(socket, ownsSocket: true), new RemoteLimits { Answer = s_limit });
    }

    /// <summary>Runs to an instruction.</summary>
    internal static async Task RunToAsync(this RemoteTarget target, uint address)
    {
        await target.SetBreakpointAsync(address);
        await target.ResumeAsync();
        Assert.Equal(StopReply.Trap, (await target.WaitForStopAsync(s_limit))?.Signal);
        await target.RemoveBreakpointAsync(address);
    }

    /// <summary>Writes a register of the core: r0 to r12, sp, lr, pc.</summary>
    internal static async Task WriteRegisterAsync(this RemoteTarget target, int number, uint value) =>
        await target.WriteRegistersAsync((await target.ReadRegistersAsync()).With(number, value));

    /// <summary>Writes a word of memory, whatever the core may write where it stands; read-only memory stays as it is.</summary>
    internal static async Task WriteWordAsync(this RemoteTarget target, uint address, uint value) =>
        Assert.True(await target.TryWritePhysicalMemoryAsync(address, Word(value)));

    /// <summary>Writes a word of flash, as a programmer's probe does.</summary>
    internal static async Task WriteFlashWordAsync(this RemoteTarget target, uint address, uint value) =>
        Assert.True(await target.TryWriteMemoryAsync(address, Word(value)));

    private static byte[] Word(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
