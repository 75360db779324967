// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Modifier that the compiler puts on the setter of an <c>init</c> property.</summary>
public static class IsExternalInit
{
}
