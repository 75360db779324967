// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tock;

/// <summary>The stubs of userland/cs/native/syscalls.S.</summary>
internal static class SyscallImports
{
    /// <summary>Command.</summary>
    /// <safety>The result has room for four words. What a driver does with buffers that were lent to it before is bounded by their lending.</safety>
    [RuntimeImport("tock_svc_command")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void Command(SyscallResult* result, uint driver, uint command, uint argument1, uint argument2);

    /// <summary>Subscribe.</summary>
    [RuntimeImport("tock_svc_subscribe")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe uint Subscribe(uint driver, uint slot, uint userData, bool isWanted);

    /// <summary>Read-Write Allow.</summary>
    /// <safety>The buffer stays where it is and is used by nobody who minds until it is taken back.</safety>
    [RuntimeImport("tock_svc_allow_readwrite")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe uint AllowReadWrite(uint driver, uint number, void* buffer, uint length);

    /// <summary>Read-Only Allow.</summary>
    /// <safety>The buffer stays where it is until it is taken back.</safety>
    [RuntimeImport("tock_svc_allow_readonly")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe uint AllowReadOnly(uint driver, uint number, void* buffer, uint length);

    /// <summary>Userspace-Readable Allow.</summary>
    /// <safety>The buffer stays where it is, and only what may change at any time is read from it, until it is taken back.</safety>
    [RuntimeImport("tock_svc_allow_userspace_readable")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe uint AllowUserspaceReadable(uint driver, uint number, void* buffer, uint length);

    /// <summary>Yield-WaitFor.</summary>
    /// <safety>The result has room for three words.</safety>
    [RuntimeImport("tock_svc_yield_wait_for")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void YieldWaitFor(UpcallArguments* result, uint driver, uint slot);

    /// <summary>Yield-Wait.</summary>
    [RuntimeImport("tock_svc_yield_wait")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void YieldWait();

    /// <summary>Yield-NoWait.</summary>
    /// <safety>The result is a byte.</safety>
    [RuntimeImport("tock_svc_yield_no_wait")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void YieldNoWait(byte* ran);

    /// <summary>Exit-Terminate.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    [RuntimeImport("tock_svc_terminate")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void Terminate(uint completionCode);

    /// <summary>Exit-Restart.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    [RuntimeImport("tock_svc_restart")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void Restart(uint completionCode);
}
