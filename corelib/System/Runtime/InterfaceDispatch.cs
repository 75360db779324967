// SPDX-License-Identifier: Apache-2.0 OR MIT

using Internal.Runtime;

namespace System.Runtime;

/// <summary>Finds the method that an interface call reaches. runtime_dispatch.S keeps the answers in a small table, so this runs once for each pair of type and call site.</summary>
internal static class InterfaceDispatch
{
    /// <summary>The code to call; a failure where the type does not implement the method.</summary>
    /// <safety>Called by the dispatch stub only: the cell is one that the compiler emitted, the object is not null.</safety>
    [RuntimeExport("tock_resolve_interface")]
    internal static unsafe nint Resolve(MethodTable* type, DispatchCell* cell)
    {
        // SAFETY: both come from the compiler, by the caller's promise.
        unsafe
        {
            MethodTable* wanted = DispatchCell.InterfaceType(cell);
            int slot = DispatchCell.Slot(cell);
            nint code = Find(type, wanted, slot, wantDefault: false);
            if (code == 0)
            {
                code = Find(type, wanted, slot, wantDefault: true);
            }

            if (code == 0)
            {
                Failure.Fail(FailureKind.MissingImplementation);
            }

            return code;
        }
    }

    private static unsafe nint Find(MethodTable* type, MethodTable* wanted, int slot, bool wantDefault)
    {
        unsafe
        {
            for (MethodTable* current = type; current != null; current = current->BaseType)
            {
                int implementation = FindSlot(current, wanted, slot, wantDefault, exact: true);
                if (implementation < 0 && wanted->HasVariance)
                {
                    implementation = FindSlot(current, wanted, slot, wantDefault, exact: false);
                }

                if (implementation >= 0)
                {
                    return implementation < current->SlotCount
                        ? MethodTable.Slot(type, implementation)
                        : MethodTable.SealedSlot(current, implementation - current->SlotCount);
                }
            }

            return 0;
        }
    }

    private static unsafe int FindSlot(MethodTable* type, MethodTable* wanted, int slot, bool wantDefault, bool exact)
    {
        unsafe
        {
            DispatchMap* map = MethodTable.DispatchMap(type);
            if (map == null)
            {
                return -1;
            }

            DispatchMapEntry* entry = (DispatchMapEntry*)(map + 1);
            DispatchMapEntry* end = entry + map->StandardCount;
            if (wantDefault)
            {
                entry = end;
                end += map->DefaultCount;
            }

            for (; entry != end; entry++)
            {
                if (entry->InterfaceSlot != slot)
                {
                    continue;
                }

                MethodTable* candidate = MethodTable.Interface(type, entry->InterfaceIndex);
                if (exact ? candidate == wanted : TypeRelations.IsVariantOf(candidate, wanted))
                {
                    return entry->ImplementationSlot;
                }
            }

            return -1;
        }
    }
}
