// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>A part of the transcript, or of a part.</summary>
internal delegate void Part();
