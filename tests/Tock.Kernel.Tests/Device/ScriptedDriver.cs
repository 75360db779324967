// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Kernel.Tests.Device;

/// <summary>What a test lets a driver do in a Command.</summary>
/// <param name="process">The caller.</param>
/// <param name="command">Command number.</param>
/// <param name="argument0">First argument.</param>
/// <param name="argument1">Second argument.</param>
/// <returns>The answer.</returns>
internal delegate CommandReturn CommandScript(
    scoped ref ProcessContext process, uint command, uint argument0, uint argument1);

/// <summary>A driver whose commands are the test's.</summary>
/// <param name="number">Driver number.</param>
/// <param name="grant">What it keeps, if anything.</param>
internal sealed class ScriptedDriver(uint number, Grant? grant) : SyscallDriver(number, grant)
{
    internal CommandScript Script { get; set; } =
        (scoped ref ProcessContext process, uint command, uint argument0, uint argument1) => CommandReturn.Success();

    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1) =>
        Script(ref process, command, argument0, argument1);
}
