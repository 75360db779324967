// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>Stands in for the attribute of the device's core library where the checks run on .NET.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class BootTimeAttribute : Attribute
{
}
