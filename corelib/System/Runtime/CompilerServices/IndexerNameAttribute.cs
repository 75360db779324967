// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Names the property that an indexer compiles to.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = true)]
public sealed class IndexerNameAttribute : Attribute
{
    /// <summary>Names the property.</summary>
    public IndexerNameAttribute(string indexerName)
    {
    }
}
