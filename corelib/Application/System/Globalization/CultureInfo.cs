// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Globalization;

/// <summary>Rules of a language and region. There is one set of rules, which is the invariant one.</summary>
public sealed class CultureInfo : IFormatProvider
{
    private CultureInfo()
    {
    }

    /// <summary>The rules that do not depend on a language or region.</summary>
    public static CultureInfo InvariantCulture { get; } = new CultureInfo();

    /// <summary>The same as <see cref="InvariantCulture"/>.</summary>
    public static CultureInfo CurrentCulture => InvariantCulture;
}
