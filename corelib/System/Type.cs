// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Description of a type; this system has no reflection, the compilers refer to the name.</summary>
public abstract class Type
{
}
