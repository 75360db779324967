// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.ComponentModel;
using System.Diagnostics;

namespace Tock.Image.Diagnostics;

/// <summary>Runs a tool and keeps both its output streams.</summary>
internal static class ToolRunner
{
    internal static ToolOutput Run(string tool, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        List<string> lines = [];
        try
        {
            using Process process = new() { StartInfo = start };
            DataReceivedEventHandler keep = (_, received) =>
            {
                if (received.Data is { } line)
                {
                    lock (lines)
                    {
                        lines.Add(line);
                    }
                }
            };
            process.OutputDataReceived += keep;
            process.ErrorDataReceived += keep;
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return new ToolOutput(process.ExitCode, lines);
        }
        catch (Win32Exception)
        {
            throw new ImageException("TOCK0404", $"{tool} is not installed. On Debian or Ubuntu run: sudo apt-get install gcc-arm-none-eabi binutils-arm-none-eabi");
        }
    }
}
