// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Drivers;

/// <summary>A command of a driver.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name, such as SetRelative.</param>
public sealed record DriverCommand(uint Number, string Name);
