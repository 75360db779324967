// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Handle of a field; declared because the compilers refer to it by name.</summary>
public struct RuntimeFieldHandle
{
}
