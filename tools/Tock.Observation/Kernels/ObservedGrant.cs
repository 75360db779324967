// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Kernels;

/// <summary>What a driver keeps in a process's memory.</summary>
/// <param name="Driver">Name of the driver.</param>
/// <param name="Address">First byte.</param>
/// <param name="Size">Its bytes.</param>
public sealed record ObservedGrant(string Driver, uint Address, uint Size);
