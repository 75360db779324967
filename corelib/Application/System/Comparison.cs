// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>An order: negative, 0 or positive as the first comes before, with or after the second.</summary>
public delegate int Comparison<in T>(T x, T y)
    where T : allows ref struct;
