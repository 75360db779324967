// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of all enumerations.</summary>
public abstract class Enum : ValueType
{
}
