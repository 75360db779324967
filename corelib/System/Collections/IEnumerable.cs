// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections;

/// <summary>A sequence. The C# compiler asks for the name where it walks an array; walking through the interface is not offered.</summary>
public interface IEnumerable
{
    /// <summary>An iterator over the sequence.</summary>
    IEnumerator GetEnumerator();
}
