// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>The check could not be made; the message says what to do next.</summary>
public sealed class FenceException(string message) : Exception(message);
