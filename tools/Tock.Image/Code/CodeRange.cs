// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>A stretch of code, as it was compiled.</summary>
internal readonly record struct CodeRange(uint Start, uint End)
{
    internal bool Contains(uint offset)
    {
        return offset >= Start && offset < End;
    }
}
