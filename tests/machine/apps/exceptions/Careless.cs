// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Throws.</summary>
internal sealed class Careless : IWorker
{
    public int Work(int amount)
    {
        throw new Known("careless") { Number = amount };
    }
}
