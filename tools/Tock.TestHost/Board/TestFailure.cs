// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Board;

/// <summary>Why a test has failed, as an exception, which is how the platform takes it.</summary>
public sealed class TestFailure : Exception
{
    private readonly IReadOnlyList<StackLine> _stack;

    /// <summary>Creates it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="stack">Where, the innermost call first.</param>
    public TestFailure(string message, IReadOnlyList<StackLine> stack)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(stack);
        _stack = stack;
    }

    /// <summary>The first line of its stack that is in a file which is here, and not in the core library; null if there is none.</summary>
    public StackLine? Place => _stack.FirstOrDefault(line => !line.Text.StartsWith("   at System.", StringComparison.Ordinal) && line.File is not null && File.Exists(line.File));

    /// <inheritdoc/>
    public override string StackTrace => string.Join('\n', _stack);
}
