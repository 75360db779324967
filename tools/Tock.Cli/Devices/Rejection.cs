// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>Why something that is attached is not offered.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Remedy">The command that helps; null if there is none.</param>
internal sealed record Rejection(string Reason, string? Remedy);
