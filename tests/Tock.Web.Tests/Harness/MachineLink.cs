// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Web.Boards;

namespace Tock.Web.Tests.Harness;

/// <summary>A board that this process runs in the emulator.</summary>
internal sealed class MachineLink : IBoardLink
{
    private readonly Machine _machine;
    private readonly Lock _lock = new();
    private readonly List<byte[]> _early = [];
    private Action<ReadOnlyMemory<byte>>? _sink;

    private MachineLink(Machine machine)
    {
        _machine = machine;
        machine.Monitor.EventReceived += name =>
        {
            if (name == "RESET")
            {
                WasReset?.Invoke();
            }
        };
    }

    public event Action? WasReset;

    public BoardDescription Board => _machine.Board;

    public Task Ended => _machine.Exited;

    internal Machine Machine => _machine;

    internal static async Task<MachineLink> StartAsync(MachineOptions options)
    {
        MachineLink? link = null;
        List<byte[]> before = [];
        Machine machine = await Machine.StartStoppedAsync(options, piece =>
        {
            lock (before)
            {
                if (link is null)
                {
                    before.Add(piece.ToArray());
                }
                else
                {
                    link.Take(piece);
                }
            }
        });
        lock (before)
        {
            link = new MachineLink(machine);
            before.ForEach(piece => link.Take(piece));
        }

        await machine.ResumeAsync();
        return link;
    }

    public void Listen(Action<ReadOnlyMemory<byte>> sink)
    {
        lock (_lock)
        {
            _sink = sink;
            _early.ForEach(piece => sink(piece));
        }
    }

    public Task TypeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _machine.Serial.SendAsync(bytes, cancellationToken);

    public Task<byte[]> ReadMemoryAsync(MemoryRange range, CancellationToken cancellationToken) => _machine.ReadMemoryAsync(range, cancellationToken);

    public Task<uint> ReadWordAsync(uint address, CancellationToken cancellationToken) => _machine.ReadWordAsync(address, cancellationToken);

    public Task<TimeSpan?> ReadClockAsync(CancellationToken cancellationToken) => _machine.ReadClockAsync(cancellationToken);

    public Task<byte[]> ReadScreenAsync(CancellationToken cancellationToken) => _machine.ReadScreenAsync(cancellationToken);

    public Task SetButtonAsync(int button, bool pressed, CancellationToken cancellationToken) => _machine.SetButtonAsync(button, pressed, cancellationToken);

    public Task ResetAsync(CancellationToken cancellationToken) => _machine.ResetAsync(cancellationToken);

    private void Take(ReadOnlyMemory<byte> piece)
    {
        lock (_lock)
        {
            if (_sink is null)
            {
                _early.Add(piece.ToArray());
            }
            else
            {
                _sink(piece);
            }
        }
    }
}
