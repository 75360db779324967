// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>A private temporary folder for one emulation's sockets and files; deleted on dispose.</summary>
internal sealed class EmulationFolder : IDisposable
{
    // sockaddr_un.sun_path holds 108 bytes including the terminating zero.
    internal const int LongestSocketPath = 107;

    internal EmulationFolder()
    {
        Path = Directory.CreateTempSubdirectory("tock-").FullName;
        if (System.Text.Encoding.UTF8.GetByteCount(MonitorSocket) > LongestSocketPath)
        {
            Directory.Delete(Path);
            throw new EmulationException($"the temporary folder's path is too long for a socket ({Path}); set TMPDIR to a shorter path, such as /tmp");
        }
    }

    internal string Path { get; }

    internal string MonitorSocket => System.IO.Path.Combine(Path, "monitor.sock");

    internal string SerialSocket => System.IO.Path.Combine(Path, "serial0.sock");

    internal string SerialLineSocket(int line) => System.IO.Path.Combine(Path, $"serial{line}.sock");

    internal string GdbSocket => System.IO.Path.Combine(Path, "gdb.sock");

    internal string TestSocket => System.IO.Path.Combine(Path, "qtest.sock");

    internal string NetworkSocket => System.IO.Path.Combine(Path, "network.sock");

    internal string ApplicationFlashFile => System.IO.Path.Combine(Path, "applications.bin");

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A leftover in the temporary folder is no reason to fail a run that is over.
        }
    }
}
