// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What an item of code becomes.</summary>
internal enum CodeAction
{
    /// <summary>It stays as it is.</summary>
    Copy,

    /// <summary>It goes away.</summary>
    Drop,

    /// <summary>Another instruction without a reference, in <see cref="CodeItem.Replacement"/>.</summary>
    Replace,

    /// <summary>A branch or call to a place in the same section.</summary>
    Branch,

    /// <summary>BL to a symbol of another section or object.</summary>
    CallSymbol,

    /// <summary>B.W to a symbol of another section or object.</summary>
    JumpSymbol,

    /// <summary>The store that the write barrier would do.</summary>
    StoreReference,

    /// <summary>MOVW and MOVT with the address itself.</summary>
    LoadAddress,

    /// <summary>MOVW with an address below 64 KiB.</summary>
    LoadShortAddress,

    /// <summary>ADR with the address of a place in the same function.</summary>
    LoadPlace,
}
