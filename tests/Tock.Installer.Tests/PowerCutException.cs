// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Installer.Tests;

/// <summary>The power went.</summary>
internal sealed class PowerCutException : Exception;
