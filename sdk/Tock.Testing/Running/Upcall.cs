// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing.Running;

/// <summary>An event on its way to a process.</summary>
internal readonly record struct Upcall(uint Driver, uint Slot, uint Value0, uint Value1, uint Value2);
