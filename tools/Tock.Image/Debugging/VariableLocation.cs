// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Debugging;

/// <summary>An expression that says where a variable is: an offset of the code it belongs to, and where the expression begins and ends.</summary>
internal readonly record struct VariableLocation(uint Code, uint Start, uint End);
