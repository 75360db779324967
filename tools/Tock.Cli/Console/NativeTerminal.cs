// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.InteropServices;

namespace Tock.Cli.Console;

/// <summary>The POSIX terminal functions. A <c>termios</c> is passed as opaque bytes: its layout differs between systems, and only the C library looks into it.</summary>
internal static class NativeTerminal
{
    /// <summary>More bytes than any system's <c>struct termios</c> (60 on Linux, 72 on macOS).</summary>
    internal const int SettingsSize = 256;

    /// <summary>TCSADRAIN: apply once output has been sent.</summary>
    internal const int AfterDrain = 1;

    [DllImport("libc", EntryPoint = "tcgetattr")]
    internal static unsafe extern int GetSettings(int descriptor, [Out] byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    internal static unsafe extern int SetSettings(int descriptor, int when, [In] byte[] settings);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    internal static unsafe extern void MakeRaw([In, Out] byte[] settings);

    [DllImport("libc", EntryPoint = "tcgetpgrp")]
    internal static safe extern int GetForegroundGroup(int descriptor);

    [DllImport("libc", EntryPoint = "getpgrp")]
    internal static safe extern int GetOwnGroup();
}
