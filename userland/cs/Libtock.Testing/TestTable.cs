// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace Libtock.Testing;

/// <summary>The tests of an application by number. The build writes the class that has them.</summary>
public abstract class TestTable
{
    /// <summary>How many there are, at most 10 000.</summary>
    public abstract int Count { get; }

    /// <summary>A test's source file, the colon and the line, a space, and its name: the type with its namespace, a dot, the method.</summary>
    /// <param name="index">Its number.</param>
    public abstract string Describe(int index);

    /// <summary>Runs a test.</summary>
    /// <param name="index">Its number.</param>
    /// <returns>What ends when the test does.</returns>
    public abstract Task Run(int index);
}
