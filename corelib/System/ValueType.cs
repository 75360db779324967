// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of all value types.</summary>
public abstract class ValueType
{
    /// <summary>Whether the other object is an equal value; value types that need it override this.</summary>
    public override bool Equals(object? obj)
    {
        return false;
    }

    /// <summary>A number that is the same for equal values.</summary>
    public override int GetHashCode()
    {
        return 0;
    }
}
