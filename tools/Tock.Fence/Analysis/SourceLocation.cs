// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Analysis;

/// <summary>A place in a source file, or an assembly with line 0.</summary>
internal readonly record struct SourceLocation(string File, int Line, int Column);
