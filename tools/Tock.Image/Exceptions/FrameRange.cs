// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Exceptions;

/// <summary>A stretch of code with one frame: a function without its handlers, or a handler.</summary>
/// <param name="Start">Where it begins, in the code as it was compiled. It ends where the next begins.</param>
/// <param name="Layout">Its frame.</param>
internal sealed record FrameRange(uint Start, FrameLayout Layout);
