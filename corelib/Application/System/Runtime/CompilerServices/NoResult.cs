// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>The result of methods that have none.</summary>
internal readonly struct NoResult
{
}
