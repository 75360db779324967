// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>What a board's kernel takes of the memory.</summary>
/// <param name="Kernel">Of flash and RAM, by part.</param>
/// <param name="Arena">Of the part of RAM that its objects are in.</param>
/// <param name="Process">Of each process's memory.</param>
public sealed record MemoryUse(KernelMemory Kernel, KernelArena Arena, ProcessMemory Process);
