// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A way to order two values.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IComparer<in T>
    where T : allows ref struct
{
    /// <summary>Negative, 0 or positive as the first comes before, with or after the second.</summary>
    int Compare(T? x, T? y);
}
