// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Where formats come from. Every text here is formatted in the same way, so a provider is accepted and not asked.</summary>
public interface IFormatProvider
{
}
