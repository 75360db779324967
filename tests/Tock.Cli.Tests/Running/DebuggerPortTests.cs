// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;

namespace Tock.Cli.Tests.Running;

/// <summary>The debugger's port of a running board, which one process after the other is lent.</summary>
public sealed class DebuggerPortTests : IDisposable
{
    // Of the vector table: the handler that prints a dot.
    private const uint TickVector = 15 * sizeof(uint);

    private readonly string _folder = Directory.CreateTempSubdirectory("tock, port-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [EmulatorFact]
    public async Task A_debugger_that_is_gone_leaves_neither_breakpoints_nor_registers_of_its_own_and_the_board_goes_on()
    {
        await using PublishedBoard published = Publish();
        await using Machine machine = await StartAsync(published);
        await machine.WaitForTextAsync("..");
        uint tick = await machine.ReadWordAsync(TickVector) & ~1u;
        for (int turn = 0; turn < 2; turn++)
        {
            await using (EmulatorPort port = await EmulatorPort.OpenAsync(Board()))
            {
                await using RemoteTarget target = await AttachAsync(port);
                await target.SetBreakpointAsync(tick);
                await target.ResumeAsync();
                Assert.NotNull(await target.WaitForStopAsync(TimeSpan.FromMinutes(5)));
                CoreState core = await target.ReadRegistersAsync();
                Assert.Equal(tick, core.ProgramCounter);
                await port.KeepAsync(core);
                await target.WriteRegistersAsync(core.With(CoreState.ProgramCounterRegister, 0));
            }

            int now = machine.Serial.ReceivedText().Length;
            await machine.WaitForTextAsync(".....", from: now);
        }
    }

    [EmulatorFact]
    public async Task Registers_that_a_debugger_keeps_no_longer_stay_what_they_are()
    {
        await using PublishedBoard published = Publish();
        await using Machine machine = await StartAsync(published);
        await machine.WaitForTextAsync("..");
        await using (EmulatorPort port = await EmulatorPort.OpenAsync(Board()))
        {
            await using RemoteTarget target = await AttachAsync(port);
            CoreState before = await target.ReadRegistersAsync();
            await port.KeepAsync(before.With(CoreState.ProgramCounterRegister, 0));
            await port.KeepAsync(null);
        }

        await machine.WaitForTextAsync(".....", from: machine.Serial.ReceivedText().Length);
    }

    [EmulatorFact]
    public async Task A_second_debugger_is_told_that_there_is_a_first()
    {
        await using PublishedBoard published = Publish();
        await using Machine machine = await StartAsync(published);
        await using EmulatorPort port = await EmulatorPort.OpenAsync(Board());

        EmulationException error = await Assert.ThrowsAsync<EmulationException>(() => EmulatorPort.OpenAsync(Board()));

        Assert.Contains("is in use: another command", error.Message, StringComparison.Ordinal);
    }

    private PublishedBoard Publish() => PublishedBoard.Publish(new RunningBoardRecord { Board = "lm3s6965evb" }, Path.Combine(_folder, "run"));

    private RunningBoard Board() => Assert.Single(RunningBoard.List(Path.Combine(_folder, "run")));

    private async Task<Machine> StartAsync(PublishedBoard published) => await Machine.StartAsync(new MachineOptions
    {
        Board = BoardCatalog.Lm3s6965evb,
        KernelElf = await TestKernelBuild.RunAsync(_folder, "-DHEARTBEAT"),
        Publication = published,
    });

    private static async Task<RemoteTarget> AttachAsync(EmulatorPort port)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(port.Socket));
        return await RemoteTarget.AttachAsync(new NetworkStream(socket, ownsSocket: true));
    }
}
