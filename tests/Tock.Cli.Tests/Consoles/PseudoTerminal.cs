// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tock.Cli.Tests.Consoles;

/// <summary>A pair of lines of which one end is a serial port to other programs, and the other is in the test's hands (Linux, pts(4)).</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const ulong UnlockOtherEnd = 0x40045431;
    private const ulong NumberOfOtherEnd = 0x80045430;

    private readonly SafeFileHandle _handle;

    internal PseudoTerminal()
    {
        _handle = File.OpenHandle("/dev/ptmx", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        int value = 0;

        // SAFETY: both requests read or write one int.
        unsafe
        {
            Assert.Equal(0, Control(_handle, UnlockOtherEnd, ref value));
            Assert.Equal(0, Control(_handle, NumberOfOtherEnd, ref value));
        }

        Path = string.Create(CultureInfo.InvariantCulture, $"/dev/pts/{value}");
        Stream = new FileStream(_handle, FileAccess.ReadWrite, bufferSize: 0);
    }

    /// <summary>The serial port.</summary>
    internal string Path { get; }

    /// <summary>The other end.</summary>
    internal FileStream Stream { get; }

    public void Dispose() => Stream.Dispose();

    [DllImport("libc", EntryPoint = "ioctl")]
    private static unsafe extern int Control(SafeFileHandle descriptor, ulong request, ref int value);
}
