// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>A device on the serial peripheral interface.</summary>
/// <param name="sent">What is sent to it.</param>
/// <param name="received">Where what it sends at the same time goes; as long.</param>
public delegate void FakeSpiDevice(ReadOnlySpan<byte> sent, Span<byte> received);
