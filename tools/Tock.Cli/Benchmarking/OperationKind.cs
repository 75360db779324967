// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Which kernel segments are the samples of an operation.</summary>
public enum OperationKind
{
    /// <summary>From the system call named by the site to the instruction behind it.</summary>
    SystemCall,

    /// <summary>From the instruction at the site to the first one at the destination.</summary>
    ToPlace,

    /// <summary>From the instruction at the site to the first one at the destination, all segments in between added up.</summary>
    UntilPlace,

    /// <summary>
    /// From the first instruction of the device interrupt that comes after the system call at the site to the first one at the destination. Of
    /// several interrupts the first counts.
    /// </summary>
    InterruptToPlace,

    /// <summary>From the system call named by the site to another process.</summary>
    SwitchBySystemCall,

    /// <summary>From an instruction that is no system call to another process.</summary>
    Preemption,

    /// <summary>From reset to the first instruction of an application.</summary>
    Reset,
}
