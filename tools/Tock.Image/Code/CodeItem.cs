// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>One instruction or one sequence that becomes something shorter.</summary>
internal sealed class CodeItem
{
    /// <summary>Where it stood.</summary>
    internal required uint OldOffset { get; init; }

    /// <summary>How long it was.</summary>
    internal required int OldSize { get; set; }

    /// <summary>Whether a function begins here.</summary>
    internal bool IsFunctionStart { get; init; }

    /// <summary>What it becomes.</summary>
    internal CodeAction Action { get; set; } = CodeAction.Copy;

    /// <summary>The sort of branch that it is or becomes.</summary>
    internal BranchKind Branch { get; set; }

    /// <summary>Where the branch goes, as an old offset.</summary>
    internal uint Target { get; set; }

    /// <summary>The first half-word of the old instruction.</summary>
    internal ushort First { get; init; }

    /// <summary>The symbol or place that a reference names.</summary>
    internal CodeReference Reference { get; set; }

    /// <summary>Where it stands now.</summary>
    internal uint NewOffset { get; set; }

    /// <summary>How long it is now.</summary>
    internal int NewSize => Action switch
    {
        CodeAction.Copy => OldSize,
        CodeAction.Drop => 0,
        CodeAction.Branch => Branch is BranchKind.Short or BranchKind.ShortConditional or BranchKind.CompareZero ? 2 : 4,
        CodeAction.CallSymbol => 4,
        CodeAction.StoreReference => 2,
        CodeAction.LoadAddress => 8,
        _ => throw new InvalidOperationException(),
    };
}
