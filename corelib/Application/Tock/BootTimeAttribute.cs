// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock;

/// <summary>Marks, in sources that kernel and applications share, what the kernel may do only while it boots. An application may do it at any time.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class BootTimeAttribute : Attribute
{
}
