// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Drivers;

/// <summary>A driver of this system.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name in permissions and on pages, such as low-level-debug.</param>
/// <param name="Commands">Its commands.</param>
public sealed record DriverDescription(uint Number, string Name, IReadOnlyList<DriverCommand> Commands);
