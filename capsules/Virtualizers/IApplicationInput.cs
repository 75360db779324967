// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Virtualizers;

/// <summary>Knows whether applications use the input.</summary>
public interface IApplicationInput
{
    /// <summary>Gets a value indicating whether a living process has ever asked for what is typed.</summary>
    bool IsUsed { get; }
}
