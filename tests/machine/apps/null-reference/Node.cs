// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace NullReference;

/// <summary>A node of a list.</summary>
internal sealed class Node(Node? next)
{
    private readonly string _name = "node";

    internal Node? Next => next;

    internal string Name
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => _name;
    }
}
