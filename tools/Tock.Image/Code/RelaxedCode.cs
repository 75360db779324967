// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>What became of compiled code.</summary>
/// <param name="Map">Old places and where they are now.</param>
/// <param name="FrameSubstitutes">By the old start of a function, the register that it saves where it saved r11.</param>
internal sealed record RelaxedCode(OffsetMap Map, IReadOnlyDictionary<uint, int> FrameSubstitutes);
