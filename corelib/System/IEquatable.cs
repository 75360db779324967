// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A value that compares itself with another for equality.</summary>
public interface IEquatable<T>
    where T : allows ref struct
{
    /// <summary>Whether the two are equal.</summary>
    bool Equals(T? other);
}
