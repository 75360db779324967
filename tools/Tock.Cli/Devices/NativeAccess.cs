// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.InteropServices;

namespace Tock.Cli.Devices;

/// <summary>The POSIX function that tells what a user may do with a file.</summary>
internal static class NativeAccess
{
    /// <summary>R_OK and W_OK.</summary>
    internal const int ReadAndWrite = 4 | 2;

    [DllImport("libc", EntryPoint = "access")]
    internal static safe extern int Check([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);
}
