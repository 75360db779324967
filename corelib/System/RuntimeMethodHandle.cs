// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Handle of a method; declared because the compilers refer to it by name.</summary>
public readonly struct RuntimeMethodHandle
{
    private readonly nint _value;

    internal RuntimeMethodHandle(nint value)
    {
        _value = value;
    }
}
