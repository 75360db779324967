// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Win32.SafeHandles;

namespace Tock.Cli.Console;

/// <summary>Standard output for what has no end: the runtime's own stream takes everything, also when nobody reads any more.</summary>
internal static class StandardOutput
{
    // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007_006D);
    private const int WindowsNoData = unchecked((int)0x8007_00E8);

    /// <summary>Opens it.</summary>
    internal static FileStream Open() => new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    /// <summary>Whether writing has failed because nobody reads any more, and not for want of room.</summary>
    internal static bool HasLostReader(IOException e) => e.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData;
}
