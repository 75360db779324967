// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Equality and text: those of the value.</content>
public readonly partial struct Nullable<T>
{
    /// <inheritdoc/>
    public override bool Equals(object? other)
    {
        return hasValue ? other is not null && value.Equals(other) : other is null;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return hasValue ? value.GetHashCode() : 0;
    }

    /// <inheritdoc/>
    public override string? ToString()
    {
        return hasValue ? value.ToString() : "";
    }
}
