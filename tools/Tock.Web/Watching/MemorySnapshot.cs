// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Observation.Kernels;
using Tock.Observation.Memory;

namespace Tock.Web.Watching;

/// <summary>A board's memory at one moment, and what it means.</summary>
/// <param name="Image">The bytes.</param>
/// <param name="State">What the kernel knows.</param>
/// <param name="Ram">Who has which RAM.</param>
/// <param name="Flash">What lies in the flash.</param>
public sealed record MemorySnapshot(MemoryImage Image, KernelState State, IReadOnlyList<MemoryRegion> Ram, IReadOnlyList<MemoryRegion> Flash)
{
    /// <summary>The region that an address lies in; null for what is no memory.</summary>
    public MemoryRegion? Find(uint address) => Ram.Concat(Flash).FirstOrDefault(region => region.Contains(address));
}
