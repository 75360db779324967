// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Pages;

/// <summary>The image that an application on a board was made from.</summary>
/// <param name="Name">The application's name.</param>
/// <param name="ElfFile">Path of its ELF file.</param>
/// <param name="Offset">What is added to an address on the board to get the image's own.</param>
public sealed record PageApplication(string Name, string ElfFile, uint Offset);
