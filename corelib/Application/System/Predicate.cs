// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A condition.</summary>
public delegate bool Predicate<in T>(T obj)
    where T : allows ref struct;
