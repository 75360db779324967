// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>An exception whose message is the same everywhere.</summary>
internal class Known : Exception
{
    internal Known(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal int Number { get; init; }
}
