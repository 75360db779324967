// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.InteropServices;

/// <summary>Declared because the compiler asks for the names; dynamic interfaces are not offered.</summary>
internal interface IDynamicInterfaceCastable
{
    internal static nint GetDynamicInterfaceImplementation(IDynamicInterfaceCastable instance, nint interfaceType, ushort slot)
    {
        Failure.Fail(FailureKind.NotSupported);
        return 0;
    }
}
