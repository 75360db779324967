// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Probes;

/// <summary>How a program ended that was run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Said">What it printed, both streams: first the results, then the messages.</param>
internal readonly record struct ProgramRun(int ExitCode, string Said);
