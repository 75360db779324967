// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Libtock;
using Libtock.Abi;
using Tock.Testing;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>Events reach who listens, and the driver is asked for them while someone does.</summary>
public sealed class EventTests : IDisposable
{
    private readonly FakeBoard _board = new();

    public EventTests()
    {
        _board.Buttons.Count = 3;
    }

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task Pressed_ends_with_the_press_of_its_button()
    {
        Task pressed = Button.Pressed(1);
        Change(0, 1);
        Change(1, 0);
        Assert.False(pressed.IsCompleted);
        Change(1, 1);
        await pressed;
    }

    [Fact]
    public async Task Interrupts_are_enabled_while_someone_listens()
    {
        Task first = Button.Pressed(1);
        Task second = Button.Pressed(1);
        Task third = Button.Released(2);
        Change(1, 1);
        await Task.WhenAll(first, second);
        Assert.Contains(new AskedCommand(ButtonAbi.DriverNumber, ButtonAbi.CommandDisableInterrupt, 1), _board.Commands);
        Assert.DoesNotContain(new AskedCommand(ButtonAbi.DriverNumber, ButtonAbi.CommandDisableInterrupt, 2), _board.Commands);
        Assert.True(_board.IsSubscribed(ButtonAbi.DriverNumber, ButtonAbi.UpcallChanged));
        Change(2, 0);
        await third;
        Assert.Contains(new AskedCommand(ButtonAbi.DriverNumber, ButtonAbi.CommandDisableInterrupt, 2), _board.Commands);
        Assert.False(_board.IsSubscribed(ButtonAbi.DriverNumber, ButtonAbi.UpcallChanged));
    }

    [Fact]
    public async Task Button_that_is_not_there_is_refused()
    {
        Assert.Equal(ErrorCode.Invalid, (await Assert.ThrowsAsync<TockException>(() => Button.Pressed(3))).Error);
        Assert.False(_board.IsSubscribed(ButtonAbi.DriverNumber, ButtonAbi.UpcallChanged));
    }

    [Fact]
    public async Task Waiting_for_a_button_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        Task pressed = Button.Pressed(0, source.Token);
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pressed);
        Assert.False(_board.IsSubscribed(ButtonAbi.DriverNumber, ButtonAbi.UpcallChanged));
    }

    [Fact]
    public async Task Events_wait_in_order_and_what_has_no_room_is_counted()
    {
        EventStream<ButtonEvent> events = Button.Events();
        await using IAsyncEnumerator<ButtonEvent> loop = events.GetAsyncEnumerator();
        for (uint number = 0; number < 11; number++)
        {
            Change(number % 3, number % 2);
        }

        Assert.Equal(3, events.Lost);
        for (int number = 0; number < 8; number++)
        {
            Assert.True(await loop.MoveNextAsync());
            Assert.Equal((number % 3, number % 2 != 0), (loop.Current.Button, loop.Current.IsPressed));
        }

        ValueTask<bool> next = loop.MoveNextAsync();
        Assert.False(next.IsCompleted);
        Change(2, 1);
        Assert.True(await next);
        Assert.Equal(2, loop.Current.Button);
    }

    [Fact]
    public async Task Stream_has_one_loop_at_a_time()
    {
        EventStream<ButtonEvent> events = Button.Events();
        IAsyncEnumerator<ButtonEvent> loop = events.GetAsyncEnumerator();
        Assert.Throws<InvalidOperationException>(() => events.GetAsyncEnumerator());
        await loop.DisposeAsync();
        await events.GetAsyncEnumerator().DisposeAsync();
    }

    [Fact]
    public async Task Edges_are_those_asked_for_and_the_driver_has_what_covers_them()
    {
        Task<bool> rising = Gpio.Changed(2, GpioEdge.Rising);
        Assert.Equal(new AskedCommand(GpioAbi.DriverNumber, GpioAbi.CommandEnableInterrupt, 2, (uint)GpioEdge.Rising), _board.Commands[^1]);
        Task<bool> falling = Gpio.Changed(2, GpioEdge.Falling);
        Assert.Equal(new AskedCommand(GpioAbi.DriverNumber, GpioAbi.CommandEnableInterrupt, 2, (uint)GpioEdge.Both), _board.Commands[^1]);
        _board.Send(GpioAbi.DriverNumber, GpioAbi.UpcallChanged, 2, 0);
        Assert.False(await falling);
        Assert.False(rising.IsCompleted);
        Assert.Equal(new AskedCommand(GpioAbi.DriverNumber, GpioAbi.CommandEnableInterrupt, 2, (uint)GpioEdge.Rising), _board.Commands[^1]);
        _board.Send(GpioAbi.DriverNumber, GpioAbi.UpcallChanged, 2, 1);
        Assert.True(await rising);
        Assert.Equal(GpioAbi.CommandDisableInterrupt, _board.Commands[^1].Command);
    }

    [Fact]
    public async Task Samples_come_until_the_loop_ends_and_a_single_one_is_busy_meanwhile()
    {
        List<ushort> samples = [];
        Task loop = Collect();
        Assert.Equal(new AskedCommand(AdcAbi.DriverNumber, AdcAbi.CommandSampleContinuously, 1, 100), _board.Commands[^1]);
        Assert.Equal(ErrorCode.Busy, (await Assert.ThrowsAsync<TockException>(() => Adc.SampleAsync(0))).Error);
        _board.Send(AdcAbi.DriverNumber, AdcAbi.UpcallDone, 1, 1, 0x1230);
        _board.Send(AdcAbi.DriverNumber, AdcAbi.UpcallDone, 1, 1, 0x4560);
        await loop;
        Assert.Equal([0x1230, 0x4560], samples.Select(sample => (int)sample));
        Assert.Equal(AdcAbi.CommandStop, _board.Commands[^1].Command);

        async Task Collect()
        {
            await foreach (ushort sample in Adc.Samples(1, 100))
            {
                samples.Add(sample);
                if (samples.Count == 2)
                {
                    break;
                }
            }
        }
    }

    private void Change(uint button, uint isPressed)
    {
        _board.Send(ButtonAbi.DriverNumber, ButtonAbi.UpcallChanged, button, isPressed);
    }
}
