// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>More than the short instructions for the stack reach.</summary>
[InlineArray(40)]
internal struct Large
{
    private int _first;
}
