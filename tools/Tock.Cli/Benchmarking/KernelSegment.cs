// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>What the processor did between leaving an application and entering one again: an exception, the kernel, the return.</summary>
/// <param name="From">The application that was left; null from reset on.</param>
/// <param name="FromAddress">Its last instruction.</param>
/// <param name="To">The application that was entered.</param>
/// <param name="ToAddress">Its first instruction.</param>
/// <param name="Instructions">Instructions executed in between, those of both applications excluded.</param>
/// <param name="SinceInterrupt">Those of them from the first instruction of the first device interrupt on; null if none came.</param>
public readonly record struct KernelSegment(
    PlacedApplication? From, uint FromAddress, PlacedApplication To, uint ToAddress, long Instructions, long? SinceInterrupt = null);
