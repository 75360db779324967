// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>The absence of a value in a signature.</summary>
public struct Void
{
}
