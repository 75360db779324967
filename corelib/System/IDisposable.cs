// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Something that gives up what it holds.</summary>
public interface IDisposable
{
    /// <summary>Gives up what the instance holds.</summary>
    void Dispose();
}
