// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Its constructor throws.</summary>
internal sealed class Fragile
{
    internal Fragile(int number)
    {
        Number = number;
        Thrower.Throw("constructor");
    }

    internal int Number { get; }
}
