// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Buffers;

/// <summary>A method that sets a span.</summary>
public delegate void SpanAction<T, in TArg>(Span<T> span, TArg arg)
    where TArg : allows ref struct;
