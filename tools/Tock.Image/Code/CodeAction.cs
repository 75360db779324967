// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What an item of code becomes.</summary>
internal enum CodeAction
{
    /// <summary>It stays as it is.</summary>
    Copy,

    /// <summary>It goes away.</summary>
    Drop,

    /// <summary>A branch or call to a place in the same section.</summary>
    Branch,

    /// <summary>BL to a symbol of another section or object.</summary>
    CallSymbol,

    /// <summary>The store that the write barrier would do.</summary>
    StoreReference,

    /// <summary>MOVW and MOVT with the address itself.</summary>
    LoadAddress,
}
