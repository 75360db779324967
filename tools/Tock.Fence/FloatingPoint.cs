// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>The widest floating-point arithmetic that the core executes in hardware.</summary>
public enum FloatingPoint
{
    /// <summary>None: Cortex-M3.</summary>
    None,

    /// <summary>Single precision: Cortex-M4F, Cortex-M33 with FPU.</summary>
    Single,

    /// <summary>Double precision: some Cortex-M7.</summary>
    Double,
}
