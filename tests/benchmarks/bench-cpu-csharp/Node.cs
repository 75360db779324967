// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace BenchCpu;

internal struct Node
{
    internal int Value;
    internal int Next;
}
