// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>
/// What an interface call site points at. Cells of the same slot stand together; behind them a cell whose first word is 0 holds the slot.
/// </summary>
internal struct DispatchCell
{
    private const int PointerKindMask = 3;

    internal nint Stub;
    internal int Data;

    /// <summary>The interface of the call site.</summary>
    /// <safety>The cell is one that the compiler emitted, in place.</safety>
    internal static unsafe MethodTable* InterfaceType(DispatchCell* cell)
    {
        unsafe
        {
            return (MethodTable*)((byte*)&cell->Data + (cell->Data & ~PointerKindMask));
        }
    }

    /// <summary>The number of the method inside its interface.</summary>
    /// <safety>The cell is one that the compiler emitted, in place.</safety>
    internal static unsafe int Slot(DispatchCell* cell)
    {
        unsafe
        {
            while (cell->Stub != 0)
            {
                cell++;
            }

            return cell->Data;
        }
    }
}
