// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Kernels;

/// <summary>What the kernel remembers of the fault that stopped a process.</summary>
/// <param name="Cause">The kernel's name for the kind of fault.</param>
/// <param name="ProgramCounter">The instruction; 0 if not known.</param>
/// <param name="Address">The address that was touched; null if not known.</param>
public sealed record ObservedFault(string Cause, uint ProgramCounter, uint? Address);
