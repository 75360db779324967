// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Declared because the compiler asks for the name.</summary>
internal sealed class RuntimeType : Type
{
}
