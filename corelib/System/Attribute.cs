// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of all attributes.</summary>
public abstract class Attribute
{
}
