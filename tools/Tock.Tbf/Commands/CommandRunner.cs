// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Commands;

/// <summary>What the commands share: errors as one line that MSBuild understands, and files that are whole or absent.</summary>
public static class CommandRunner
{
    internal const string ErrorCode = "TOCK0610";

    /// <summary>Runs a command; an unusable input becomes a line on standard error and exit code 1.</summary>
    /// <param name="subject">The file that a message is about.</param>
    /// <param name="run">The command.</param>
    internal static int Run(string subject, Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (ImageException exception)
        {
            return Fail(subject, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(subject, exception.Message);
        }
    }

    /// <summary>Writes a file so that it is never seen half-written.</summary>
    public static void WriteFile(string path, ReadOnlySpan<byte> bytes)
    {
        string temporary = path + ".new";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static int Fail(string subject, string message)
    {
        Console.Error.WriteLine($"{subject} : error {ErrorCode}: {message}");
        return 1;
    }
}
