// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Reflection;
using Tock.CoreLib.Tests.Checks;
using Tock.CoreLib.Tests.Host;
using Xunit;

namespace Tock.CoreLib.Tests;

/// <summary>The same C# gives the same numbers with the device's core library, compiler and runtime helpers as on .NET.</summary>
public sealed class CheckTests : IClassFixture<CheckResults>
{
    private static readonly Type[] s_groups = [typeof(DispatchChecks), typeof(CastChecks), typeof(ArithmeticChecks), typeof(MemoryChecks)];

    private readonly CheckResults _device;

    public CheckTests(CheckResults device)
    {
        _device = device;
    }

    public static TheoryData<string> Names => [.. Checks().Select(check => $"{check.DeclaringType!.Name}.{check.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_OnTheDevice_GivesTheSameAsOnDotNet(string name)
    {
        MethodInfo check = Checks().Single(candidate => $"{candidate.DeclaringType!.Name}.{candidate.Name}" == name);
        long expected = (long)check.Invoke(null, null)!;

        Assert.Equal(expected.ToString("x16", CultureInfo.InvariantCulture), _device.Find(name));
    }

    [Fact]
    public void Device_AfterAllChecks_ReachesItsEnd()
    {
        Assert.Equal("end", _device.Lines[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Mistake_OnTheDevice_EndsInTheFailureOfItsKind(uint kind)
    {
        Assert.Equal([$"failure {kind:x2}"], DeviceRun.Start(kind));
    }

    [Fact]
    public void RegisterAccesses_OnTheDevice_ReachTheDevice()
    {
        // The sample writes the number 1 to the data register of the serial port and waits for it to be sent.
        Assert.Equal(["\u0001survived"], DeviceRun.Start(scenario: 20));
    }

    private static IEnumerable<MethodInfo> Checks()
    {
        return s_groups.SelectMany(group => group.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.IsAssembly && method.ReturnType == typeof(long) && method.GetParameters().Length == 0);
    }
}
