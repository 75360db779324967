// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;

namespace Tock.TestHost;

/// <summary>What is run where.</summary>
public sealed record TestHostSettings
{
    /// <summary>The board.</summary>
    public required BoardDescription Board { get; init; }

    /// <summary>Path of the kernel's ELF file.</summary>
    public required string Kernel { get; init; }

    /// <summary>Path of the application's Tock binary; its ELF file lies beside it.</summary>
    public required string Application { get; init; }

    /// <summary>The directory that the application names source files relative to.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The directory that the debugging information names source files relative to, if it does.</summary>
    public required string SourceRoot { get; init; }

    /// <summary>How much time of the board a test has.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The application's name.</summary>
    public string ApplicationName => Path.GetFileNameWithoutExtension(Application);
}
