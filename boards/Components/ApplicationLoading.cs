// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Capsules.Extra;
using Tock.Capsules.Storage;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;

namespace Tock.Boards.Components;

/// <summary>What applications can do on a board whose code memory can be written: load others, and keep state in their own image.</summary>
internal readonly ref struct ApplicationLoading
{
    private ApplicationLoading(AppLoaderDriver loader, AppFlashDriver state)
    {
        Loader = loader;
        State = state;
    }

    /// <summary>Gets the driver that loads.</summary>
    internal AppLoaderDriver Loader { get; }

    /// <summary>Gets the driver that writes state.</summary>
    internal AppFlashDriver State { get; }

    /// <summary>Makes both.</summary>
    /// <param name="core">The core.</param>
    /// <param name="memory">Where application flash is.</param>
    /// <param name="code">Application flash, all of it; it writes words whole or not at all.</param>
    /// <param name="anyApplicationLoads">Whether applications that do not list the driver may load, too.</param>
    /// <returns>The drivers.</returns>
    [BootTime]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ApplicationLoading Create(in KernelCore core, BoardMemory memory, INonvolatileStorage code, bool anyApplicationLoads)
    {
        MuxStorage shared = new(code);
        ApplicationInstaller installer = new(
            core.Processes, memory, core.MemoryProtection, new StoragePartition(shared, 0, code.Size), core.DeferredCalls);
        return new ApplicationLoading(
            new AppLoaderDriver(core.Processes, installer, mustBeListed: !anyApplicationLoads),
            new AppFlashDriver(core.Processes, new StoragePartition(shared, 0, code.Size), memory.ApplicationFlashStart));
    }
}
