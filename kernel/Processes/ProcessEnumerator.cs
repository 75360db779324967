// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using Tock.Kernel.Grants;

namespace Tock.Kernel.Processes;

/// <summary>
/// Walks the live processes that have a grant allocated:
/// <c>foreach (ref ProcessContext process in _grant.Processes)</c>.
/// </summary>
public ref struct ProcessEnumerator
{
    private readonly ProcessTable _processes;
    private readonly Grant _grant;
    private ProcessContext _current;
    private uint _next;

    /// <summary>Initializes a new instance of the <see cref="ProcessEnumerator"/> struct.</summary>
    /// <param name="processes">The table.</param>
    /// <param name="grant">The grant that a process must have to be visited.</param>
    internal ProcessEnumerator(ProcessTable processes, Grant grant)
    {
        _processes = processes;
        _grant = grant;
        _current = default;
        _next = 0;
    }

    /// <summary>Gets the process reached; what is borrowed from it cannot outlive the enumerator.</summary>
    [UnscopedRef]
    public ref ProcessContext Current => ref _current;

    /// <summary>Gets itself, as foreach wants.</summary>
    /// <returns>The enumerator.</returns>
    public readonly ProcessEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next process.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (_next < _processes.Capacity)
        {
            Process process = _processes[_next];
            _next++;
            if (process.IsAlive && process.HasGrant(_grant))
            {
                _current = new ProcessContext(process);
                return true;
            }
        }

        return false;
    }
}
