// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A conversion.</summary>
public delegate TOutput Converter<in TInput, out TOutput>(TInput input)
    where TInput : allows ref struct
    where TOutput : allows ref struct;
