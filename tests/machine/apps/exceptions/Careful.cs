// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Throws nothing.</summary>
internal sealed class Careful : IWorker
{
    public int Work(int amount)
    {
        return amount * 2;
    }
}
