// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>How far the system trusts an assembly; each project names its own in <c>TockTier</c>.</summary>
public enum Tier
{
    /// <summary>The core library: unsafe, and the owner of the allocator.</summary>
    Runtime,

    /// <summary>The core kernel: partly unsafe.</summary>
    Kernel,

    /// <summary>Architecture and register layer: partly unsafe.</summary>
    Hardware,

    /// <summary>Composition of one board; the only place that makes capabilities.</summary>
    Board,

    /// <summary>Capsules and drivers above the register layer: trusted for liveness only.</summary>
    Safe,

    /// <summary>Code of a process, which the memory protection unit confines.</summary>
    Application,
}
