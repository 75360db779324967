// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Capsules.Core;
using Tock.Capsules.Displays;
using Tock.Capsules.Extra;
using Tock.Capsules.Sensors;
using Tock.Capsules.Storage;
using Tock.Capsules.Storage.KeyValue;
using Tock.Capsules.Tests.Core;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Mps2;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Ipc;
using Tock.Kernel.Loading;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Described;

/// <summary>One driver of abi/tock.json, the real capsule on fake devices, and a process that calls it.</summary>
internal sealed class DescribedBench
{
    private const int TickShift = 5;
    private const uint WriteableOffset = 256;

    private readonly SimulatedKernel _kernel = new();

    // What lets the devices behind the driver go on, one operation each.
    private readonly List<Func<bool>> _devices = [];
    private readonly FakeSpiMaster _cardBus = new();

    internal DescribedBench(string name)
    {
        _kernel.Drivers.Add(Make(name));
        SimulatedProcess[] processes = _kernel.StartImages(MakeImage("caller", 1), MakeImage("peer", 2));
        Caller = processes[0];
        Peer = processes[1];
    }

    /// <summary>An application that may store, in a storage and in its own image.</summary>
    private static byte[] MakeImage(string name, uint id) => ApplicationImage.Create(
        name,
        2048,
        ApplicationImage.Size,
        new ApplicationElement(7, StoringApplication.OnItsOwn(name, id).Element()),
        ApplicationElement.WriteableFlashRegions(WriteableOffset, 64));

    /// <summary>Gets the process that calls.</summary>
    internal SimulatedProcess Caller { get; }

    /// <summary>Gets another process.</summary>
    internal SimulatedProcess Peer { get; }

    /// <summary>Gets the number of slots of a driver that has one for each process.</summary>
    internal uint Processes => _kernel.Processes.Capacity;

    /// <summary>Makes the calls that a command needs before it, and says what its arguments have to be to succeed.</summary>
    internal (uint Argument0, uint Argument1) Prepare(string driver, string command)
    {
        switch ((driver, command))
        {
            case ("Alarm", "Stop"):
                Caller.Command(AlarmAbi.DriverNumber, AlarmAbi.CommandSetRelative, 1000);
                return default;
            case ("Alarm", "SetRelative"):
            case ("Alarm", "SetAbsolute"):
                return (1000, 1000);
            case ("Console", "Write"):
                Caller.AllowReadOnly(ConsoleAbi.DriverNumber, ConsoleAbi.BufferWrite, Caller.Allocate("text"), 4);
                return (4, 0);
            case ("Console", "Read"):
                Caller.AllowReadWrite(ConsoleAbi.DriverNumber, ConsoleAbi.BufferRead, Caller.Allocate("text"), 4);
                return (4, 0);
            case ("SerialLine", "Write"):
                Caller.AllowReadOnly(SerialLineAbi.DriverNumber, SerialLineAbi.BufferWrite, Caller.Allocate("text"), 4);
                return (4, 0);
            case ("SerialLine", "Read"):
                Caller.AllowReadWrite(SerialLineAbi.DriverNumber, SerialLineAbi.BufferRead, Caller.Allocate("text"), 4);
                return (4, 0);
            case ("Gpio", "Set"):
            case ("Gpio", "Clear"):
            case ("Gpio", "Toggle"):
                Caller.Command(GpioAbi.DriverNumber, GpioAbi.CommandEnableOutput);
                return default;
            case ("Gpio", "Read"):
            case ("Gpio", "EnableInterrupt"):
                Caller.Command(GpioAbi.DriverNumber, GpioAbi.CommandEnableInput);
                return default;
            case ("I2cMaster", "Write"):
            case ("I2cMaster", "Read"):
            case ("I2cMaster", "WriteRead"):
                Caller.AllowReadWrite(I2cMasterAbi.DriverNumber, I2cMasterAbi.BufferData, Caller.Allocate("text"), 4);
                return (command == "WriteRead" ? 0x148u : 0x48u, 1);
            case ("SpiController", "Transfer"):
                Caller.AllowReadOnly(SpiControllerAbi.DriverNumber, SpiControllerAbi.BufferWrite, Caller.Allocate("text"), 4);
                return (4, 0);
            case ("SpiController", "SetFrequency"):
                return (SpiControllerDriver.LowestFrequency, 0);
            case ("DateTime", "Set"):
                return ((2020 << 9) | (2 << 5) | 3, 0);
            case ("EthernetTap", "Transmit"):
                Caller.AllowReadOnly(EthernetTapAbi.DriverNumber, EthernetTapAbi.BufferFrame, Caller.Allocate("from, to and text"), 17);
                return (17, 1);
            case ("Adc", "SampleContinuously" or "FillBuffer" or "FillBuffers"):
                Caller.AllowReadWrite(AdcAbi.DriverNumber, AdcAbi.BufferSamples, Caller.Allocate("text"), 4);
                Caller.AllowReadWrite(AdcAbi.DriverNumber, AdcAbi.BufferMoreSamples, Caller.Allocate("text"), 4);
                return (0, 1000);
            case ("Aes", "Setup"):
                PrepareMessage();
                return default;
            case ("Aes", "Crypt" or "Finish"):
                PrepareMessage();
                GiveAPart(AesAbi.DriverNumber, AesAbi.CommandSetup);
                return default;
            case ("Crc", "Compute"):
                Caller.AllowReadOnly(CrcAbi.DriverNumber, CrcAbi.BufferData, Caller.Allocate("text"), 4);
                return (0, 4);
            case ("Hmac", not "SetAlgorithm"):
                Caller.Command(HmacAbi.DriverNumber, HmacAbi.CommandSetAlgorithm);
                GiveAPart(HmacAbi.DriverNumber, HmacAbi.CommandUpdate);
                return default;
            case ("Sha", "Finish" or "VerifyFinish"):
                GiveAPart(ShaAbi.DriverNumber, ShaAbi.CommandUpdate);
                return default;
            case ("KeyValue", not "CollectGarbage"):
                Caller.AllowReadOnly(KeyValueAbi.DriverNumber, KeyValueAbi.BufferKey, Caller.Allocate("a key"), 5);
                Caller.AllowReadOnly(KeyValueAbi.DriverNumber, KeyValueAbi.BufferValue, Caller.Allocate("a value"), 7);
                return default;
            case ("NonvolatileStorage", "Write"):
                Caller.AllowReadOnly(NonvolatileStorageAbi.DriverNumber, NonvolatileStorageAbi.BufferWrite, Caller.Allocate("text"), 4);
                return (0, 4);
            case ("NonvolatileStorage", "Read"):
                Caller.AllowReadWrite(NonvolatileStorageAbi.DriverNumber, NonvolatileStorageAbi.BufferRead, Caller.Allocate("text"), 4);
                return (0, 4);
            case ("UnitTest", "Passed" or "Failed" or "End"):
                Caller.AllowReadOnly(UnitTestAbi.DriverNumber, UnitTestAbi.BufferName, Caller.Allocate("name"), 4);
                Caller.Command(UnitTestAbi.DriverNumber, UnitTestAbi.CommandBegin, 2);
                return default;
            case ("AppLoader", not "Setup"):
                return PrepareLoader(command);
            case ("AppLoader", "Setup"):
                return (ApplicationImage.Size, 0);
            case ("AppFlash", "Write"):
                Caller.AllowReadOnly(AppFlashAbi.DriverNumber, AppFlashAbi.BufferData, Caller.Allocate("text"), 4);
                return (Caller.Process.Binary.FlashStart + WriteableOffset, 0);
            case ("ProcessInfo", "Control"):
                return (Caller.Process.Id.Number, 2);
            case ("SdCard", "Read" or "Write"):
                Caller.AllowReadOnly(SdCardAbi.DriverNumber, SdCardAbi.BufferWrite, Caller.Allocate("text"), 4);
                Caller.Command(SdCardAbi.DriverNumber, SdCardAbi.CommandInitialize);
                _cardBus.Drain();
                return default;
            case ("Screen", "SetFrame"):
                return (0, (2 << 16) | 1);
            case ("Screen", "SetResolution"):
                return (128, 64);
            case ("Screen", "Write" or "Fill"):
                Caller.AllowReadOnly(ScreenAbi.DriverNumber, ScreenAbi.BufferPixels, Caller.Allocate("picture"), 7);
                return (7, 0);
            case ("TextScreen", "Write"):
                Caller.AllowReadOnly(TextScreenAbi.DriverNumber, TextScreenAbi.BufferText, Caller.Allocate("text"), 4);
                return (4, 0);
            case ("Ipc", "Discover"):
                Caller.AllowReadOnly(IpcAbi.DriverNumber, IpcAbi.BufferName, Caller.Allocate("peer"), 4);
                return default;
            case ("Ipc", "NotifyService"):
            case ("Ipc", "NotifyClient"):
                Caller.AllowReadOnly(IpcAbi.DriverNumber, IpcAbi.BufferName, Caller.Allocate("peer"), 4);
                return (Caller.Command(IpcAbi.DriverNumber, IpcAbi.CommandDiscover).Value1, 0);
            default:
                return default;
        }
    }

    /// <summary>Lets the kernel and each device go on by a step.</summary>
    /// <returns>False if all are at rest.</returns>
    internal bool Step()
    {
        bool isBusy = _kernel.DeferredCalls.HasPending;
        _kernel.ServiceDeferredCalls();
        foreach (Func<bool> device in _devices)
        {
            isBusy |= device();
        }

        return isBusy;
    }

    private void PrepareMessage()
    {
        const uint Codebook = 2;
        Caller.Command(AesAbi.DriverNumber, AesAbi.CommandSetAlgorithm, Codebook);
        Caller.AllowReadOnly(AesAbi.DriverNumber, AesAbi.BufferKey, Caller.Allocate("sixteen bytes, a"), 16);
    }

    private void GiveAPart(uint driver, uint command, uint argument0 = 0, uint argument1 = 0)
    {
        Caller.Command(driver, command, argument0, argument1);
        while (_kernel.DeferredCalls.HasPending)
        {
            _kernel.ServiceDeferredCalls();
        }
    }

    private (uint Argument0, uint Argument1) PrepareLoader(string command)
    {
        const uint ShortId = 77;
        byte[] image = ApplicationImage.Create("new", 512, ApplicationImage.Size, ApplicationElement.ShortId(ShortId));
        Caller.AllowReadOnly(AppLoaderAbi.DriverNumber, AppLoaderAbi.BufferImage, Caller.Allocate(image), ApplicationImage.Size);
        GiveAPart(AppLoaderAbi.DriverNumber, AppLoaderAbi.CommandSetup, ApplicationImage.Size);
        if (command is "Load" or "Unload")
        {
            GiveAPart(AppLoaderAbi.DriverNumber, AppLoaderAbi.CommandWrite, 0, ApplicationImage.Size);
            GiveAPart(AppLoaderAbi.DriverNumber, AppLoaderAbi.CommandFinalize);
        }

        if (command == "Unload")
        {
            GiveAPart(AppLoaderAbi.DriverNumber, AppLoaderAbi.CommandLoad);
        }

        return command == "Unload" ? (ShortId, 0) : (0, ApplicationImage.Size);
    }

    private CodeMemory MakeCodeMemory() =>
        new(new MemoryWindow(SimulatedMemory.FlashStart, SimulatedMemory.FlashEnd - SimulatedMemory.FlashStart), _kernel.DeferredCalls);

    private Ssd0323 MakeDisplay() => new(MakeSpiDevice(), new FakeGpioPin(), null);

    private VirtualMuxSpi MakeSpiDevice() => new(new MuxSpi(Keep(new FakeSpiMaster(), bus => bus.Step())), null, SpiMode.Mode0, 1);

    private FakeI2cMaster MakeI2c() => Keep(new FakeI2cMaster(), bus => bus.Step());

    private FakeStorage MakeStorage() => Keep(new FakeStorage(new byte[2048]), storage => storage.Step());

    /// <summary>Lets a millisecond pass. An alarm that is always set again is never at rest: nobody waits for it.</summary>
    private static bool Tick(FakeAlarm alarm)
    {
        alarm.AdvanceTo(alarm.Now + 12_500);
        return false;
    }

    private T Keep<T>(T device, Func<T, bool> step)
    {
        _devices.Add(() => step(device));
        return device;
    }

    private SyscallDriver Make(string name)
    {
        switch (name)
        {
            case "Alarm":
                return new AlarmDriver(_kernel.Processes, new FakeAlarm(), TickShift);
            case "Console":
            case "SerialLine":
                FakeUart line = Keep(new FakeUart(), uart => uart.Step());
                return new ConsoleDriver(
                    _kernel.Processes, line, line, name == "Console" ? ConsoleDriver.DriverNumber : ConsoleDriver.SerialLineDriverNumber(1));
            case "Led":
                return new LedDriver([new FakeLed(), new FakeLed()]);
            case "Button":
                return new ButtonDriver(_kernel.Processes, [new FakeGpioPin()], ActivationMode.ActiveLow, FloatingState.PullUp);
            case "Gpio":
                return new GpioDriver(_kernel.Processes, [new FakeGpioPin()]);
            case "LowLevelDebug":
                return new LowLevelDebugDriver(_kernel.DebugOutput);
            case "UnitTest":
                return new UnitTestDriver(_kernel.Processes, _kernel.DebugOutput);
            case "ReadOnlyState":
                return new ReadOnlyStateDriver(_kernel.Processes, new FakeAlarm(), TickShift);
            case "Adc":
                MuxAdc mux = new(Keep(new FakeAdc(), adc => adc.Step(7)));
                return new AdcDriver(_kernel.Processes, new VirtualMuxAdc(mux), new VirtualMuxAdc(mux), Keep(new FakeAlarm(), Tick));
            case "I2cMaster":
                return new I2cMasterDriver(_kernel.Processes, MakeI2c());
            case "SpiController":
                return new SpiControllerDriver(_kernel.Processes, [MakeSpiDevice()]);
            case "DateTime":
                return new DateTimeDriver(_kernel.Processes, new Ds1338(MakeI2c()));
            case "EthernetTap":
                return new EthernetTapDriver(_kernel.Processes, Keep(new FakeEthernetAdapter(), adapter => adapter.Step()));
            case "Aes":
                return new AesDriver(_kernel.Processes, _kernel.DeferredCalls);
            case "Rng":
                return new RngDriver(_kernel.Processes, _kernel.DeferredCalls, new FakeEntropySource());
            case "Crc":
                return new CrcDriver(_kernel.Processes, _kernel.DeferredCalls);
            case "Hmac":
                return new HmacDriver(_kernel.Processes, _kernel.DeferredCalls);
            case "Sha":
                return new ShaDriver(_kernel.Processes, _kernel.DeferredCalls);
            case "Temperature":
                return new TemperatureDriver(_kernel.Processes, new Tmp105(MakeI2c(), 0x48));
            case "KeyValue":
                return new KeyValueDriver(_kernel.Processes, new KeyValueStore(MakeStorage(), keys: 8));
            case "IsolatedStorage":
                return new IsolatedStorageDriver(_kernel.Processes, MakeStorage(), regionSize: 256);
            case "NonvolatileStorage":
                return new NonvolatileStorageDriver(_kernel.Processes, MakeStorage(), regionSize: 256);
            case "AppLoader":
                ApplicationInstaller installer = new(_kernel.Processes, _kernel.Memory, _kernel.MemoryProtection, MakeCodeMemory(), _kernel.DeferredCalls);
                return new AppLoaderDriver(_kernel.Processes, installer, mustBeListed: false);
            case "AppFlash":
                return new AppFlashDriver(_kernel.Processes, MakeCodeMemory(), SimulatedMemory.FlashStart);
            case "ProcessInfo":
                return new ProcessInfoDriver(_kernel.Processes, new ProcessManagement(_kernel.Processes), mayControl: true);
            case "SdCard":
                FakeGpioPin select = new();
                Keep(_cardBus, spi => spi.Step());
                _cardBus.Devices.Add(new SimulatedSdCard(select) { Activations = 0 });
                MuxSpi bus = new(_cardBus);
                SdCard card = new(new VirtualMuxSpi(bus, select, SpiMode.Mode0, 1), new VirtualMuxSpi(bus, null, SpiMode.Mode0, 1), new FakeAlarm(), 1);
                return new SdCardDriver(_kernel.Processes, card);
            case "Screen":
                return new ScreenDriver(_kernel.Processes, MakeDisplay());
            case "TextScreen":
                return new TextScreenDriver(_kernel.Processes, MakeDisplay());
            case "Ipc":
                return new IpcDriver(_kernel.Processes);
            default:
                throw new NotSupportedException($"abi/tock.json describes a driver {name}, which is not made here yet: add it to {nameof(DescribedBench)}");
        }
    }
}
