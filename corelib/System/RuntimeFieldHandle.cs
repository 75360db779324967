// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Handle of a field; declared because the compilers refer to it by name.</summary>
public readonly struct RuntimeFieldHandle
{
    private readonly nint _value;

    internal RuntimeFieldHandle(nint value)
    {
        _value = value;
    }
}
