// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary>As <see cref="EmulatorFactAttribute"/>, for tests with data.</summary>
internal sealed class EmulatorTheoryAttribute : TheoryAttribute
{
    public EmulatorTheoryAttribute() => Skip = new EmulatorFactAttribute().Skip;
}
