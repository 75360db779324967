// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Tests.Grants;

/// <summary>State whose fields have different alignments.</summary>
internal record struct SmallState
{
    internal byte Kind;
    internal uint First;
    internal ulong Last;
}
