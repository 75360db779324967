// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>An object that can make another one with the same content.</summary>
public interface ICloneable
{
    /// <summary>Another object with the same content.</summary>
    object Clone();
}
