// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Tock.Emulation.Running;

/// <summary>A process of this machine. Its number alone would not do: numbers are given again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Start">When it started: on Linux in clock ticks since the machine was booted (proc(5), <c>/proc/PID/stat</c>, field 22), elsewhere in seconds since 1970.</param>
public sealed record ProcessIdentity(int Id, long Start)
{
    private const int FirstFieldBehindName = 3;
    private const int StartField = 22;

    /// <summary>This process.</summary>
    public static ProcessIdentity Current => new(Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

    /// <summary>Whether it has not ended yet.</summary>
    public bool IsAlive => StartOf(Id) == Start;

    private static long? StartOf(int id)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                // The name, in parentheses, may hold spaces and parentheses itself.
                string line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
                string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
                return long.Parse(fields[StartField - FirstFieldBehindName], CultureInfo.InvariantCulture);
            }

            using Process process = Process.GetProcessById(id);
            return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
