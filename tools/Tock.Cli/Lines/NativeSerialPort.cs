// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tock.Cli.Lines;

/// <summary>What of the C library serial ports need beside <see cref="Console.NativeTerminal"/>; the numbers are those of Linux on Arm and x86.</summary>
internal static class NativeSerialPort
{
    /// <summary>Read and write; not as this process's terminal (O_NOCTTY); without waiting for a carrier or for bytes (O_NONBLOCK).</summary>
    internal const int OpenFlags = 0x2 | 0x100 | 0x800;

    /// <summary>TCSANOW: apply at once.</summary>
    internal const int Now = 0;

    /// <summary>LOCK_EX | LOCK_NB.</summary>
    internal const int LockOrFail = 2 | 4;

    /// <summary>Offset of <c>c_cflag</c> in <c>struct termios</c>.</summary>
    internal const int ControlFlagsOffset = 8;

    /// <summary>CLOCAL | CREAD: no modem lines, and receive.</summary>
    internal const uint LocalAndReceive = 0x800 | 0x80;

    /// <summary>CSTOPB | CRTSCTS: two stop bits, and flow control by RTS and CTS.</summary>
    internal const uint TwoStopsAndFlowControl = 0x40 | 0x8000_0000;

    /// <summary>POLLIN.</summary>
    internal const short Readable = 1;

    /// <summary>POLLOUT.</summary>
    internal const short Writable = 4;

    /// <summary>POLLERR | POLLHUP | POLLNVAL.</summary>
    internal const short Gone = 8 | 16 | 32;

    /// <summary>EACCES.</summary>
    internal const int AccessDenied = 13;

    /// <summary>EAGAIN.</summary>
    internal const int TryAgain = 11;

    /// <summary>EINTR.</summary>
    internal const int Interrupted = 4;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    internal static unsafe extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    internal static safe extern int Lock(int descriptor, int operation);

    [DllImport("libc", EntryPoint = "cfsetspeed")]
    internal static unsafe extern int SetSpeed([In, Out] byte[] settings, uint speed);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static unsafe extern nint Read(SafeFileHandle descriptor, [Out] byte[] buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static unsafe extern nint Write(SafeFileHandle descriptor, [In] byte[] buffer, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    internal static unsafe extern int Poll(ref PollDescriptor descriptor, nuint count, int timeoutMilliseconds);

    /// <summary><c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollDescriptor
    {
        internal int Descriptor;
        internal short Events;
        internal short Happened;
    }
}
