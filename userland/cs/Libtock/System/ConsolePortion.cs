// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <summary>What of a text goes to the console at once.</summary>
[InlineArray(64)]
internal struct ConsolePortion
{
    private byte _first;
}
