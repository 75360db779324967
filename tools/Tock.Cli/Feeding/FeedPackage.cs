// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Feeding;

/// <summary>A package in a folder feed.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Path">Its file.</param>
/// <param name="Size">Bytes of the file.</param>
public sealed record FeedPackage(string Id, string Version, string Path, long Size);
