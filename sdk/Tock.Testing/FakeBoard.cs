// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>
/// A board that a test makes: code of an application that the test calls finds its drivers here, and so do whole applications that it starts. Time is the
/// board's own (<see cref="Clock"/>). One test at a time has a board: what is static in an application is one process's.
/// </summary>
public sealed partial class FakeBoard : IDisposable
{
    private readonly Dictionary<uint, FakeDriver> _drivers = [];
    private readonly Dictionary<(uint Driver, uint Command), Func<DriverCall, Answer>> _answers = [];
    private readonly List<AskedCommand> _commands = [];

    /// <summary>Makes one with every driver that there is a fake of. It takes the place of the board before it.</summary>
    public FakeBoard()
    {
        Test = new TestProcess(this);
        Clock = new FakeClock(this);
        Alarm = Put(new FakeAlarm(Clock));
        Console = Put(new FakeConsole(this, Libtock.Abi.ConsoleAbi.DriverNumber));
        Leds = Put(new FakeLeds());
        Buttons = Put(new FakeButtons(this));
        Pins = Put(new FakePins(this));
        Adc = Put(new FakeAdc(Clock));
        LowLevelDebug = Put(new FakeLowLevelDebug());
        Put(new FakeReadOnlyState());
        Ipc = Put(new FakeIpc(this));
        Spi = Put(new FakeSpi());
        I2c = Put(new FakeI2c());
        Rng = Put(new FakeRng());
        Put(new FakeCrc());
        Put(new FakeSha());
        Put(new FakeHmac());
        Put(new FakeAes());
        AppState = Put(new FakeAppState());
        NonvolatileStorage = Put(new FakeStorage());
        IsolatedStorage = Put(new FakeIsolatedStorage());
        KeyValue = Put(new FakeKeyValue());
        Temperature = Put(new FakeTemperature());
        Screen = Put(new FakeScreen());
        TextScreen = Put(new FakeTextScreen());
        DateTime = Put(new FakeDateTime(Clock));
        SerialLine = Put(new FakeConsole(this, Libtock.Abi.SerialLineAbi.DriverNumber));
        MakeCurrent();
    }

    /// <summary>The board's time.</summary>
    public FakeClock Clock { get; }

    /// <summary>The alarm (driver 0x0), by which applications see the time.</summary>
    public FakeAlarm Alarm { get; }

    /// <summary>The console (driver 0x1).</summary>
    public FakeConsole Console { get; }

    /// <summary>The lights (driver 0x2); four at first.</summary>
    public FakeLeds Leds { get; }

    /// <summary>The push-buttons (driver 0x3); eight at first.</summary>
    public FakeButtons Buttons { get; }

    /// <summary>The free pins (driver 0x4); sixteen at first.</summary>
    public FakePins Pins { get; }

    /// <summary>The converter of voltages (driver 0x5); four channels at first.</summary>
    public FakeAdc Adc { get; }

    /// <summary>What applications tell the kernel of (driver 0x8).</summary>
    public FakeLowLevelDebug LowLevelDebug { get; }

    /// <summary>Other applications to talk to (driver 0x10000).</summary>
    public FakeIpc Ipc { get; }

    /// <summary>Devices on the serial peripheral interface (driver 0x20001).</summary>
    public FakeSpi Spi { get; }

    /// <summary>Devices on the two-wire bus (driver 0x20003).</summary>
    public FakeI2c I2c { get; }

    /// <summary>Random numbers (driver 0x40001).</summary>
    public FakeRng Rng { get; }

    /// <summary>What the application keeps in its own image (driver 0x50000).</summary>
    public FakeAppState AppState { get; }

    /// <summary>The storage of the application (driver 0x50001).</summary>
    public FakeStorage NonvolatileStorage { get; }

    /// <summary>The store of keys and values (driver 0x50003).</summary>
    public FakeKeyValue KeyValue { get; }

    /// <summary>The storage of the application (driver 0x50004).</summary>
    public FakeIsolatedStorage IsolatedStorage { get; }

    /// <summary>The temperature sensor (driver 0x60000).</summary>
    public FakeTemperature Temperature { get; }

    /// <summary>A serial line beside the console (driver 0x80000001).</summary>
    public FakeConsole SerialLine { get; }

    /// <summary>The display as pixels (driver 0x90001).</summary>
    public FakeScreen Screen { get; }

    /// <summary>The display as text (driver 0x90003).</summary>
    public FakeTextScreen TextScreen { get; }

    /// <summary>The clock that shows the date (driver 0x90007).</summary>
    public FakeDateTime DateTime { get; }

    /// <summary>All commands that drivers were given, in their order.</summary>
    public IReadOnlyList<AskedCommand> Commands => _commands;

    /// <summary>What code that the test calls has lent and not taken back.</summary>
    public IEnumerable<LentBuffer> Lent => Test.AllLent;

    /// <summary>The process whose code the test calls.</summary>
    internal TestProcess Test { get; }

    /// <summary>Puts a driver onto the board, in the place of the one of its number.</summary>
    /// <param name="driver">The driver.</param>
    public void Add(FakeDriver driver) => _drivers[driver.Number] = driver;

    /// <summary>The driver of a number, such as <c>Driver(0x40002).IsPresent = false</c> for one that has no property here.</summary>
    /// <param name="number">The driver number.</param>
    /// <exception cref="ArgumentException">The board has none of that number.</exception>
    public FakeDriver Driver(uint number) => _drivers.TryGetValue(number, out FakeDriver? driver)
        ? driver
        : throw new ArgumentException($"The board has no driver 0x{number:X}. Add puts one of the test's own onto it, and Answer answers single commands.", nameof(number));

    /// <summary>Answers a command in the place of its driver.</summary>
    /// <param name="driver">The driver number; the board need not have it.</param>
    /// <param name="command">The number of the command.</param>
    /// <param name="answer">Answers.</param>
    public void Answer(uint driver, uint command, Func<DriverCall, Answer> answer) => _answers[(driver, command)] = answer;

    /// <summary>What code that the test calls has lent to a driver; empty if nothing.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="isWritable">Whether it is one that the driver writes to.</param>
    public Memory<byte> Buffer(uint driver, uint number, bool isWritable) => Test.Lent(new LentBuffer(driver, number, isWritable));

    /// <summary>Whether code that the test calls takes the events of a subscribe number.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="slot">The subscribe number.</param>
    public bool IsSubscribed(uint driver, uint slot) => Test.IsSubscribed(driver, slot);

    /// <summary>Sends an event as a driver does, to code that the test calls and to the applications that have subscribed to it.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="slot">The subscribe number.</param>
    /// <param name="value0">The first word.</param>
    /// <param name="value1">The second word.</param>
    /// <param name="value2">The third word.</param>
    public void Send(uint driver, uint slot, uint value0 = 0, uint value1 = 0, uint value2 = 0)
    {
        foreach (FakeProcess process in Processes())
        {
            if (process == Test || process.IsSubscribed(driver, slot))
            {
                process.Schedule(new Upcall(driver, slot, value0, value1, value2));
            }
        }

        Happened();
    }

    internal Answer Command(FakeProcess process, AskedCommand asked)
    {
        _commands.Add(asked);
        DriverCall call = new(process, asked);
        if (_answers.TryGetValue((asked.Driver, asked.Command), out Func<DriverCall, Answer>? answer))
        {
            return answer(call);
        }

        return _drivers.TryGetValue(asked.Driver, out FakeDriver? driver) && driver.IsPresent
            ? driver.Command(call)
            : Testing.Answer.Failure(ErrorCode.NoDevice);
    }

    internal bool Has(uint driver)
    {
        return (_drivers.TryGetValue(driver, out FakeDriver? found) && found.IsPresent) || _answers.Keys.Any(key => key.Driver == driver);
    }

    internal void Forget(FakeProcess process)
    {
        foreach (FakeDriver driver in _drivers.Values)
        {
            driver.Forget(process);
        }
    }

    internal string Describe(uint driver, uint slot)
    {
        string name = _drivers.TryGetValue(driver, out FakeDriver? found) ? $" ({found.GetType().Name})" : string.Empty;
        return $"event {slot} of driver 0x{driver:X}{name}";
    }

    /// <summary>What the console says, for the message of a failure.</summary>
    internal string Transcript()
    {
        return Console.Text.Length == 0 ? " The console is empty." : $"\nThe console says:\n{Console.Text}";
    }

    private T Put<T>(T driver)
        where T : FakeDriver
    {
        Add(driver);
        return driver;
    }
}
