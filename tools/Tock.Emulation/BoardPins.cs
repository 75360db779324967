// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Emulation.Boards;

namespace Tock.Emulation;

/// <summary>The pins of a running board, from outside: what is wired to them, and what it sees.</summary>
public sealed class BoardPins
{
    private readonly BoardDescription _board;
    private readonly QtestClient _client;
    private readonly Lock _lock = new();
    private readonly List<(BoardPin Pin, bool Level)> _changes = [];
    private GpioPortDescription? _watched;

    internal BoardPins(BoardDescription board, QtestClient client)
    {
        _board = board;
        _client = client;
        client.OutputChanged += OnOutputChanged;
    }

    /// <summary>What the watched port's outputs have done, in order.</summary>
    public IReadOnlyList<(BoardPin Pin, bool Level)> Changes
    {
        get
        {
            lock (_lock)
            {
                return [.. _changes];
            }
        }
    }

    /// <summary>Drives a pin, as something wired to it would. While the board has it as an output this does nothing.</summary>
    /// <exception cref="EmulationException">The board has no such port, or QEMU has ended.</exception>
    public Task DriveAsync(BoardPin pin, bool level, CancellationToken cancellationToken = default) => _client.ExecuteAsync(
        string.Create(CultureInfo.InvariantCulture, $"set_irq_in {Port(pin.Port).ObjectPath} unnamed-gpio-in {pin.Number} {(level ? 1 : 0)}"),
        cancellationToken);

    /// <summary>Reads a pin's level.</summary>
    /// <exception cref="EmulationException">The board has no such port, or QEMU has ended.</exception>
    public async Task<bool> ReadAsync(BoardPin pin, CancellationToken cancellationToken = default)
    {
        string value = await _client.ExecuteAsync(
            string.Create(CultureInfo.InvariantCulture, $"readl 0x{Port(pin.Port).DataAddress:x}"), cancellationToken).ConfigureAwait(false);
        return (ulong.Parse(value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) >> pin.Number & 1) != 0;
    }

    /// <summary>Records in <see cref="Changes"/>, from now on, what the outputs of a port do. The emulator can do this for one port.</summary>
    /// <exception cref="EmulationException">The board has no such port, or QEMU has ended.</exception>
    /// <exception cref="InvalidOperationException">Another port is watched.</exception>
    public async Task WatchAsync(char port, CancellationToken cancellationToken = default)
    {
        if (_watched is not null)
        {
            throw new InvalidOperationException($"port {_watched.Name} is watched already");
        }

        _watched = Port(port);
        await _client.ExecuteAsync($"irq_intercept_out {_watched.ObjectPath}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives each button's pin the level that its resistor gives it.</summary>
    internal async Task ReleaseButtonsAsync(CancellationToken cancellationToken)
    {
        foreach (BoardButton button in _board.Buttons)
        {
            await DriveAsync(button.Pin, true, cancellationToken).ConfigureAwait(false);
        }
    }

    private void OnOutputChanged(int output, bool level)
    {
        if (_watched is { } port)
        {
            lock (_lock)
            {
                _changes.Add((new BoardPin(port.Name, output), level));
            }
        }
    }

    private GpioPortDescription Port(char name) =>
        _board.GpioPorts.FirstOrDefault(port => port.Name == name) ?? throw new EmulationException($"{_board.Name} has no GPIO port {name}");
}
