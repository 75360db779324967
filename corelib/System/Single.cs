// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Declared because the compilers refer to it by name; the build refuses code that uses it where the core has no such unit.</summary>
public readonly partial struct Single
{
    private readonly float _value;
}
