// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>A slot of a driver that notifies.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Slot">The slot.</param>
public readonly record struct UpcallSource(uint Driver, uint Slot);
