// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Kernel.Testing;

/// <summary>
/// The real kernel on simulated memory, without a processor: tests put drivers in, start processes, and make system calls
/// in their name. Create drivers (and so grants) first, then <see cref="Start"/> processes.
/// </summary>
internal sealed class SimulatedKernel
{
    private const uint KernelRam = 0x4000;

    private readonly TestLoader _loader;
    private uint _nextImage = SimulatedMemory.FlashStart;
    private uint _started;

    /// <summary>Initializes a new instance of the <see cref="SimulatedKernel"/> class on fresh memory.</summary>
    /// <param name="processes">Number of process slots.</param>
    /// <param name="memoryProtection">What fences processes in, if not <see cref="SimulatedMemoryProtection"/>.</param>
    internal SimulatedKernel(uint processes = 8, IMemoryProtectionUnit? memoryProtection = null)
    {
        SimulatedMemory.Reset();
        MemoryProtection = memoryProtection ?? new SimulatedMemoryProtection();
        Boundary = new SimulatedBoundary();
        Processes = new ProcessTable(processes, Boundary, MemoryProtection);
        DeferredCalls = new DeferredCallQueue(Boundary);
        Drivers = new DriverTable(16);
        Dispatcher = new SyscallDispatcher(Drivers, Boundary, enforcesPermissions: true);
        DebugLine = new FakeUart();
        DebugOutput = new DebugWriter(DebugLine, DebugLine, 1024);
        Memory = new BoardMemory
        {
            FlashStart = 0,
            KernelFlashEnd = SimulatedMemory.FlashStart,
            ApplicationFlashStart = SimulatedMemory.FlashStart,
            ApplicationFlashEnd = SimulatedMemory.FlashEnd,
            RamStart = SimulatedMemory.RamStart,
            ProcessRamStart = SimulatedMemory.RamStart + KernelRam,
            ProcessRamEnd = SimulatedMemory.RamEnd,
        };
        ProcessMemory = new ProcessMemory(Processes, Memory, MemoryProtection, Boundary);
        _loader = new TestLoader(Processes, Memory, MemoryProtection, Boundary, DeferredCalls, DebugOutput);
    }

    /// <summary>Gets the processor port.</summary>
    internal SimulatedBoundary Boundary { get; }

    /// <summary>Gets what fences processes in.</summary>
    internal IMemoryProtectionUnit MemoryProtection { get; }

    /// <summary>Gets the process table.</summary>
    internal ProcessTable Processes { get; }

    /// <summary>Gets who gives processes their RAM.</summary>
    internal ProcessMemory ProcessMemory { get; }

    /// <summary>Gets the deferred calls.</summary>
    internal DeferredCallQueue DeferredCalls { get; }

    /// <summary>Gets the drivers.</summary>
    internal DriverTable Drivers { get; }

    /// <summary>Gets the system call boundary.</summary>
    internal SyscallDispatcher Dispatcher { get; }

    /// <summary>Gets where memory is.</summary>
    internal BoardMemory Memory { get; }

    /// <summary>Gets the kernel's voice, which writes synchronously to <see cref="DebugLine"/>.</summary>
    internal DebugWriter DebugOutput { get; }

    /// <summary>Gets the line of <see cref="DebugOutput"/>.</summary>
    internal FakeUart DebugLine { get; }

    /// <summary>Loads applications and gives back the processes, in order. Call it once.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The processes.</returns>
    internal SimulatedProcess[] Start(params string[] names) => StartWithMemory(2048, names);

    /// <summary>Like <see cref="Start"/>, for applications that ask for another amount of memory.</summary>
    /// <param name="minimumRam">Bytes of RAM each of them asks for.</param>
    /// <param name="names">Their names.</param>
    /// <returns>The processes.</returns>
    internal SimulatedProcess[] StartWithMemory(uint minimumRam, params string[] names)
    {
        foreach (string name in names)
        {
            ApplicationImage.Write(_nextImage, name, minimumRam);
            _nextImage += ApplicationImage.Size;
        }

        return Load(names.Length);
    }

    /// <summary>Like <see cref="Start"/>, for applications that may store.</summary>
    /// <param name="applications">The applications.</param>
    /// <returns>The processes.</returns>
    internal SimulatedProcess[] StartStoring(params StoringApplication[] applications)
    {
        foreach (StoringApplication application in applications)
        {
            ApplicationImage.Write(_nextImage, application.Name, 2048, application.Element());
            _nextImage += ApplicationImage.Size;
        }

        return Load(applications.Length);
    }

    /// <summary>Like <see cref="Start"/>, for images the test has made itself.</summary>
    /// <param name="images">The images, each as long as it says.</param>
    /// <returns>The processes.</returns>
    internal SimulatedProcess[] StartImages(params byte[][] images)
    {
        foreach (byte[] image in images)
        {
            image.CopyTo(SimulatedMemory.Bytes(_nextImage, (uint)image.Length));
            _nextImage += (uint)image.Length;
        }

        return Load(images.Length);
    }

    /// <summary>Makes every deferred call that is set now, of whatever class.</summary>
    internal void ServiceDeferredCalls()
    {
        DeferredCalls.ServicePrompt();
        DeferredCalls.ServiceBackground();
    }

    private SimulatedProcess[] Load(int count)
    {
        if (_started != 0)
        {
            throw new InvalidOperationException("Processes are started once: the loader walks the whole flash.");
        }

        _loader.Run();
        Boundary.Departures = 0;
        SimulatedProcess[] processes = new SimulatedProcess[count];
        for (; _started < count; _started++)
        {
            Process process = Processes[_started];
            if (!process.IsAlive)
            {
                throw new InvalidOperationException($"Application {_started} was not loaded: {DebugLine.Output}");
            }

            processes[_started] = new SimulatedProcess(this, process);
        }

        return processes;
    }
}
