// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Modifier that the compiler puts on volatile fields.</summary>
public static class IsVolatile
{
}
