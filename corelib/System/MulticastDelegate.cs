// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of the delegates that the language declares; here each has one target.</summary>
public abstract class MulticastDelegate : Delegate
{
}
