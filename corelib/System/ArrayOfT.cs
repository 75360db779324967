// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>The type whose interfaces every one-dimensional array implements; none here.</summary>
internal class Array<T> : Array
{
}
