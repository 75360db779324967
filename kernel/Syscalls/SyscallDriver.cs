// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Syscalls;

/// <summary>
/// A capsule that applications reach by system calls under a driver number.
/// </summary>
/// <remarks>
/// Only Command reaches the capsule. Subscribe and Allow are swapped by the kernel itself in the driver's grant, so
/// that a capsule can neither lose nor keep what an application lent it (TRD 104, sections 4.2 and 4.4).
/// A class rather than an interface because the kernel needs the grant on every call: one load instead of a call.
/// </remarks>
public abstract class SyscallDriver
{
    /// <summary>Initializes a new instance of the <see cref="SyscallDriver"/> class.</summary>
    /// <param name="number">The number that applications reach the driver under.</param>
    /// <param name="grant">What the driver keeps in each process, or null if it keeps nothing and takes no upcalls or buffers.</param>
    protected SyscallDriver(uint number, Grant? grant)
    {
        Number = number;
        Grant = grant;
    }

    /// <summary>Gets what the driver keeps in each process, or null.</summary>
    internal Grant? Grant { get; }

    /// <summary>Gets the number that applications reach the driver under.</summary>
    internal uint Number { get; }

    /// <summary>Gets or sets the next driver in the same place of the <see cref="DriverTable"/>.</summary>
    internal SyscallDriver? Behind { get; set; }

    /// <summary>Gets a value indicating whether the driver is in a table, where it stays for ever.</summary>
    internal bool IsAdded { get; private set; }

    /// <summary>Takes the driver's place in a table.</summary>
    /// <param name="behind">The driver behind it.</param>
    internal void Join(SyscallDriver? behind)
    {
        Behind = behind;
        IsAdded = true;
    }

    /// <summary>
    /// Serves one Command. Command 0 asks whether the driver is there and must succeed. A given command number must
    /// always answer with the same pair of success and failure variants.
    /// </summary>
    /// <param name="process">The calling process. What is borrowed from it cannot outlive this call.</param>
    /// <param name="command">Command number.</param>
    /// <param name="argument0">First argument (r2).</param>
    /// <param name="argument1">Second argument (r3).</param>
    /// <returns>The result; NOSUPPORT for an unknown command.</returns>
    public abstract CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1);
}
