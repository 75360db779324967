// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Called through an interface.</summary>
internal interface IWorker
{
    int Work(int amount);
}
