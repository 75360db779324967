// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>One instruction or one sequence that becomes something shorter.</summary>
internal sealed class CodeItem
{
    /// <summary>Where it stood.</summary>
    internal required uint OldOffset { get; init; }

    /// <summary>How long it was.</summary>
    internal required int OldSize { get; init; }

    /// <summary>Whether a function begins here.</summary>
    internal bool IsFunctionStart { get; init; }

    /// <summary>Whether it is a function that goes as nothing reaches it.</summary>
    internal bool IsUnreachable { get; init; }

    /// <summary>What its place in memory is a multiple of.</summary>
    internal uint Alignment { get; set; } = 2;

    /// <summary>What it becomes.</summary>
    internal CodeAction Action { get; set; } = CodeAction.Copy;

    /// <summary>The sort of branch that it is or becomes.</summary>
    internal BranchKind Branch { get; set; }

    /// <summary>Where the branch goes, as an old offset.</summary>
    internal uint Target { get; set; }

    /// <summary>The first half-word of the old instruction.</summary>
    internal required ushort First { get; init; }

    /// <summary>The second half-word of the old instruction; 0 where it has none.</summary>
    internal ushort Second { get; init; }

    /// <summary>The half-words that it becomes.</summary>
    internal ushort[] Replacement { get; set; } = [];

    /// <summary>The one instruction that it is now; null where it is gone, branches, refers to something or is more than one.</summary>
    internal ThumbInstruction? Now => Action switch
    {
        CodeAction.Copy => new ThumbInstruction(First, Second),
        CodeAction.Replace when Replacement.Length == 1 && ThumbDecoder.Size(Replacement[0]) == 2 => new ThumbInstruction(Replacement[0]),
        CodeAction.Replace when Replacement.Length == 2 && ThumbDecoder.Size(Replacement[0]) == 4 => new ThumbInstruction(Replacement[0], Replacement[1]),
        _ => null,
    };

    /// <summary>The symbol or place that a reference names.</summary>
    internal CodeReference Reference { get; set; }

    /// <summary>The comparison with zero in front of a conditional branch, which a <see cref="BranchKind.CompareZero"/> takes in; null where that is not possible.</summary>
    internal CodeItem? Comparison { get; set; }

    /// <summary>Whether a shorter form was found not to reach, so that none is tried again.</summary>
    internal bool IsKeptLong { get; set; }

    /// <summary>The first half-word of the one instruction that it is, or was before it was dropped.</summary>
    internal ushort LastFirst => Replacement is [ushort first, ..] ? first : First;

    /// <summary>Takes back that it was dropped.</summary>
    internal void Restore()
    {
        Action = Replacement.Length > 0 ? CodeAction.Replace : CodeAction.Copy;
    }

    /// <summary>Makes it another instruction.</summary>
    internal void Become(ThumbInstruction instruction)
    {
        Action = CodeAction.Replace;
        Replacement = instruction.Halves;
    }

    /// <summary>Where it stands now.</summary>
    internal uint NewOffset { get; set; }

    /// <summary>How long it is now.</summary>
    internal int NewSize => Action switch
    {
        CodeAction.Copy => OldSize,
        CodeAction.Drop => 0,
        CodeAction.Replace => Replacement.Length * 2,
        CodeAction.Branch => Branch is BranchKind.Short or BranchKind.ShortConditional or BranchKind.CompareZero ? 2 : 4,
        CodeAction.CallSymbol or CodeAction.JumpSymbol or CodeAction.LoadShortAddress or CodeAction.LoadPlace => 4,
        CodeAction.StoreReference => 2,
        CodeAction.LoadAddress => 8,
        _ => throw new InvalidOperationException(),
    };
}
