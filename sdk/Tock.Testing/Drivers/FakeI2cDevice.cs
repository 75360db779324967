// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>A device on the two-wire bus.</summary>
/// <param name="written">What is written to it; empty if nothing is.</param>
/// <param name="read">Where what is read goes; empty if nothing is.</param>
public delegate void FakeI2cDevice(ReadOnlySpan<byte> written, Span<byte> read);
