// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>One line of a <see cref="DispatchMap"/>.</summary>
internal struct DispatchMapEntry
{
    internal ushort InterfaceIndex;
    internal ushort InterfaceSlot;
    internal ushort ImplementationSlot;
}
