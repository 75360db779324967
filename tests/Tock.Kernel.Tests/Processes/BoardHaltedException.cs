// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Tests.Processes;

/// <summary>Stands for the moment when a board stands still, which a test cannot wait for.</summary>
internal sealed class BoardHaltedException : Exception;
