// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock;
using Xunit;

namespace Tock.Testing.Tests;

/// <summary>Code that a test calls itself finds the board's drivers, and waits in the board's time.</summary>
public sealed class DirectTests : IDisposable
{
    private readonly FakeBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task Operation_is_over_when_it_is_awaited()
    {
        _board.Temperature.Centidegrees = -1;
        Assert.Equal(-1, await Temperature.ReadAsync());
        _board.Temperature.Centidegrees = -2;
        Assert.Equal(-2, Temperature.Read());
        _board.Temperature.Failure = ErrorCode.NoAcknowledge;
        Assert.Equal(ErrorCode.NoAcknowledge, (await Assert.ThrowsAsync<TockException>(() => Temperature.ReadAsync())).Error);
        _board.Temperature.IsPresent = false;
        Assert.Equal(ErrorCode.NoDevice, Temperature.TryRead(out _));
    }

    [Fact]
    public void Sleep_takes_the_boards_time()
    {
        Alarm.Sleep(TimeSpan.FromHours(100));
        Assert.Equal(TimeSpan.FromHours(100), _board.Clock.Now);
        Task delay = Alarm.Delay(TimeSpan.FromSeconds(2));
        _board.Clock.Advance(TimeSpan.FromSeconds(1.99));
        Assert.False(delay.IsCompleted);
        _board.Clock.Advance(TimeSpan.FromSeconds(0.01));
        Assert.True(delay.IsCompletedSuccessfully);
    }

    [Fact]
    public void Ticks_come_in_their_time()
    {
        int missed = _board.Run(async () =>
        {
            int ticks = 0;
            await foreach (AlarmTick tick in Alarm.Every(TimeSpan.FromMilliseconds(100)))
            {
                ticks++;
                if (ticks == 3)
                {
                    Alarm.Sleep(TimeSpan.FromMilliseconds(250));
                }
                else if (ticks == 4)
                {
                    return tick.Missed;
                }
            }

            return -1;
        });
        Assert.Equal(1, missed);
        Assert.Equal(TimeSpan.FromMilliseconds(550), _board.Clock.Now);
    }

    [Fact]
    public void Program_that_waits_for_ever_says_for_what()
    {
        Console.Write("name? ");
        SleepsForeverException waits = Assert.Throws<SleepsForeverException>(() => Console.ReadLine());
        Assert.Contains("waits for event 2 of driver 0x1 (FakeConsole)", waits.Message);
        Assert.Contains("The console says:\nname? ", waits.Message);
        Assert.Throws<SleepsForeverException>(() => _board.Run(() => Button.Pressed(0)));
    }

    [Fact]
    public void Event_inside_of_a_run_goes_on_when_the_code_waits()
    {
        bool hasHappened = false;
        _board.Run(async () =>
        {
            Task press = Wait();
            _board.Buttons[2].Press();
            Assert.False(hasHappened);
            await press;
        });
        Assert.True(hasHappened);

        async Task Wait()
        {
            await Button.Pressed(2);
            hasHappened = true;
        }
    }

    [Fact]
    public async Task Pins_are_driven_from_both_sides()
    {
        Gpio.EnableOutput(1);
        Gpio.Set(1);
        Assert.True(_board.Pins[1].IsOutput && _board.Pins[1].IsHigh);
        Gpio.EnableInput(2, GpioPull.Up);
        Assert.True(Gpio.Read(2));
        Task<bool> edge = Gpio.Changed(2, GpioEdge.Falling);
        _board.Pins[2].Drive(false);
        Assert.False(await edge);
    }

    [Fact]
    public void Samples_are_taken_in_the_boards_time()
    {
        int next = 0;
        _board.Adc.Sampled = _ => (ushort)(100 * ++next);
        ushort[] samples = new ushort[3];
        Adc.Fill(0, 100, samples);
        Assert.Equal([100, 200, 300], samples);
        Assert.Equal(TimeSpan.FromMilliseconds(30), _board.Clock.Now);
        Assert.Equal(400, Adc.Sample(1));
    }

    [Fact]
    public void Stores_keep_what_is_written()
    {
        NonvolatileStorage.Write(3, "abc"u8);
        Assert.Equal("abc"u8, _board.NonvolatileStorage.Bytes.AsSpan(3, 3));
        _board.IsolatedStorage.Bytes[1] = 7;
        Span<byte> read = stackalloc byte[2];
        IsolatedStorage.Read(0, read);
        Assert.Equal(7, read[1]);
        KeyValue.Set("key"u8, "value"u8);
        Assert.Equal("value"u8, _board.KeyValue["key"]!);
        _board.KeyValue["key"] = null;
        Assert.Equal("NOSUPPORT", KeyValue.TryUpdate("key"u8, "other"u8).Name());
    }

    [Fact]
    public void Displays_show_what_is_drawn()
    {
        Screen.SetFormat(ScreenFormat.Mono);
        Screen.SetFrame(2, 1, 4, 2);
        Screen.Write([0b0101_0011]);
        Assert.Equal("........\n..##....\n..#.#...\n", _board.Screen.Picture(0, 0, 8, 3));
        TextScreen.Write("Hello\nworld");
        Assert.Equal(["Hello", "world"], _board.TextScreen.Lines[..2]);
    }

    [Fact]
    public void Devices_on_buses_are_played()
    {
        _board.I2c.Connect(0x48, (written, read) =>
        {
            Assert.Equal(1, written[0]);
            read[0] = 42;
        });
        byte[] data = [1, 0];
        I2cMaster.WriteRead(0x48, data, 1, 1);
        Assert.Equal(42, data[0]);
        Assert.Equal(ErrorCode.NoAcknowledge, I2cMaster.TryWrite(0x49, data));
        _board.Spi.Devices[0] = (sent, received) => received.Fill((byte)(sent[0] + 1));
        byte[] received = new byte[2];
        SpiController.Transfer([7, 8], received);
        Assert.Equal([8, 8], received);
    }

    [Fact]
    public void Results_are_computed()
    {
        Assert.Equal(0xCBF43926, Crc.Compute(CrcAlgorithm.Crc32, "123456789"u8));
        Assert.Equal(0xE3069283, Crc.Compute(CrcAlgorithm.Crc32C, "123456789"u8));
        byte[] digest = new byte[Sha.DigestLength];
        Sha.HashData("abc"u8, digest);
        Assert.StartsWith("BA7816BF", Convert.ToHexString(digest));
        byte[] key = new byte[16];
        byte[] sealedMessage = new byte[5 + 16];
        Aes.Seal(AesSeal.Gcm(key, new byte[12]), "hello"u8, sealedMessage);
        byte[] opened = new byte[5];
        Assert.True(Aes.TryOpen(AesSeal.Gcm(key, new byte[12]), sealedMessage, opened));
        Assert.Equal("hello"u8, opened);
        sealedMessage[0] ^= 1;
        Assert.False(Aes.TryOpen(AesSeal.Gcm(key, new byte[12]), sealedMessage, opened));
    }

    [Fact]
    public void Date_goes_with_the_boards_time()
    {
        _board.DateTime.Now = new DateTime(2026, 12, 31, 23, 59, 30);
        _board.Clock.Advance(TimeSpan.FromMinutes(1));
        ClockTime time = Clock.Read();
        Assert.Equal((2027, 1, 1, 0, 0, 30), (time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second));
    }

    [Fact]
    public void Process_ends_in_the_test()
    {
        Assert.Equal(3u, Assert.Throws<ProcessEndedException>(() => Syscalls.Exit(3)).CompletionCode);
        Assert.True(Assert.Throws<ProcessEndedException>(() => Syscalls.Restart(1)).IsRestart);
    }

    [Fact]
    public void Driver_of_ones_own_answers_and_sees_what_it_is_asked()
    {
        _board.Answer(0x9999, 1, call =>
        {
            call.ScheduleAfter(TimeSpan.FromSeconds(1), 0, call.Argument1 + 1);
            return Answer.Of(5);
        });
        Assert.Equal(5u, Syscalls.Command(0x9999, 1, 41).GetValue());
        Assert.Equal(42u, Syscalls.WaitFor(0x9999, 0).Value0);
        Assert.Contains(new AskedCommand(0x9999, 1, 41), _board.Commands);
        Assert.Equal(ErrorCode.NoDevice, Syscalls.Command(0x9998, 0).Error);
    }

    [Fact]
    public void Task_that_a_run_leaves_behind_goes_on_with_the_time()
    {
        int beats = 0;
        _board.Run(() =>
        {
            _ = Beat();
            return Task.CompletedTask;
        });
        _board.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, beats);

        async Task Beat()
        {
            while (true)
            {
                await Alarm.Delay(TimeSpan.FromSeconds(1));
                beats++;
            }
        }
    }

    [Fact]
    public void Time_passes_until_a_task_of_the_test_has_ended()
    {
        Task delay = Alarm.Delay(TimeSpan.FromSeconds(1));
        _board.RunUntil(() => delay.IsCompleted);
        Task second = Alarm.Delay(TimeSpan.FromHours(1));
        _board.RunUntil(() => second.IsCompleted, TimeSpan.MaxValue);
        Assert.Equal(TimeSpan.FromSeconds(3601), _board.Clock.Now);
        Assert.Contains("no application was started", Assert.Throws<SleepsForeverException>(() => _board.RunUntil(() => false, TimeSpan.MaxValue)).Message);
    }

    [Fact]
    public void Display_of_another_size_is_drawn_on_as_a_whole()
    {
        Screen.SetFormat(ScreenFormat.Mono);
        Screen.SetFrame(0, 0, 128, 64);
        _board.Screen.Resize(8, 2);
        Screen.SetFormat(ScreenFormat.Mono);
        Screen.Write([0xFF, 0x0F]);
        Assert.Equal("########\n####....\n", _board.Screen.Picture(0, 0, 8, 2));
    }

    [Fact]
    public void Lines_of_the_console_are_those_that_were_written()
    {
        Assert.Empty(_board.Console.Lines);
        Console.Write("one\n\nthree\n\n");
        Assert.Equal(["one", "", "three", ""], _board.Console.Lines);
        Console.Write("begun");
        Assert.Equal("begun", _board.Console.Lines[^1]);
    }

    [Fact]
    public void Driver_that_the_board_does_not_have_is_named()
    {
        _board.Driver(0x40002).IsPresent = false;
        Assert.Equal(ErrorCode.NoDevice, Syscalls.Command(0x40002, 0).Error);
        ArgumentException missing = Assert.Throws<ArgumentException>(() => _board.Driver(0x9999));
        Assert.Contains("no driver 0x9999", missing.Message);
        Assert.Contains("Add", missing.Message);
    }

    [Fact]
    public async Task Second_test_at_the_same_time_is_refused()
    {
        await Task.Run(() => new FakeBoard());
        Assert.Contains("DisableTestParallelization", Assert.Throws<InvalidOperationException>(() => Led.On(0)).Message);
    }

    [Fact]
    public void Without_a_board_the_way_to_one_is_told()
    {
        _board.Dispose();
        Assert.Contains("using FakeBoard board = new();", Assert.Throws<InvalidOperationException>(() => Led.On(0)).Message);
    }
}
