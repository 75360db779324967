// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Handle of a type; declared because the compilers refer to it by name.</summary>
public readonly struct RuntimeTypeHandle
{
    private readonly nint _value;

    internal RuntimeTypeHandle(nint value)
    {
        _value = value;
    }

    internal nint Value => _value;
}
