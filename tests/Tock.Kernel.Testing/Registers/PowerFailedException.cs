// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Testing.Registers;

/// <summary>The simulated board has no power any more.</summary>
public sealed class PowerFailedException : Exception;
