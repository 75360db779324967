// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Running;

/// <summary>An application that was in a board's flash when it was started.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Address of its header.</param>
/// <param name="ElfFile">Path of the ELF file that it was made from; null if that is not known.</param>
public sealed record RunningApplication(string Name, uint Address, string? ElfFile);
