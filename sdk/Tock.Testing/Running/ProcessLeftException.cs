// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing.Running;

/// <summary>Takes the thread of an application out of it. Its handlers let it pass (<see cref="ProcessExit.LetPass"/>).</summary>
internal sealed class ProcessLeftException : Exception
{
}
