// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>A more special one.</summary>
internal sealed class Special : Known
{
    internal Special(string message)
        : base(message)
    {
    }
}
