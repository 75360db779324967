// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Diagnostics;

/// <summary>What a tool said and how it ended.</summary>
internal sealed record ToolOutput(int ExitCode, IReadOnlyList<string> Lines);
