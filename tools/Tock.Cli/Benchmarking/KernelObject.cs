// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>An object that a kernel made while it booted.</summary>
/// <param name="Type">The symbol of its type's table.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Length">Number of elements of an array, else 0.</param>
public readonly record struct KernelObject(string Type, uint Size, uint Length);
