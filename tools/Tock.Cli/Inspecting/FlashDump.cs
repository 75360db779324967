// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Installer.Kernels;
using Tock.Tbf.Flash;

namespace Tock.Cli.Inspecting;

/// <summary>What was found in an image of flash.</summary>
/// <param name="Contents">The list of applications.</param>
/// <param name="Base">Address of the image's first byte; null if neither a person nor the kernel says it.</param>
/// <param name="Kernel">What the kernel before the applications says of itself; null if there is none, or it says nothing.</param>
internal sealed record FlashDump(FlashContents Contents, uint? Base, KernelAttributes? Kernel);
