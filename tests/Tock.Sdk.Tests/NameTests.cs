// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Exceptions;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Names that people wrote, found again by those that the compiler gave.</summary>
public sealed class NameTests
{
    private const string Prefix = "Tock_Sdk_Tests_Tock_Sdk_Tests_";

    private static readonly NameDictionary s_names = NameDictionary.Read([typeof(NameTests).Assembly.Location]);

    [Theory]
    [InlineData("NameTests__Method_OfAFunction_IsFound", "Tock.Sdk.Tests.NameTests:Method_OfAFunction_IsFound")]
    [InlineData("NameTests_Nested__Inner", "Tock.Sdk.Tests.NameTests.Nested:Inner")]
    [InlineData("NameTests_Nested__Inner_1", "Tock.Sdk.Tests.NameTests.Nested:Inner")]
    [InlineData("NameTests_Nested___ctor", "Tock.Sdk.Tests.NameTests.Nested:.ctor")]
    [InlineData("NameTests_Generic_1<Int32>__Make<System___Canon>", "Tock.Sdk.Tests.NameTests.Generic`1:Make")]
    [InlineData("NameTests_Nested__Count_d__1__MoveNext", "Tock.Sdk.Tests.NameTests.Nested:Count")]
    public void Method_OfAFunction_IsFound(string symbol, string name)
    {
        Assert.Equal(name, s_names.Method(Prefix + symbol));
    }

    [Theory]
    [InlineData("NameTests__NoSuchMethod")]
    [InlineData("NameTests__NoSuchMethod_1")]
    [InlineData("NameTests_Hidden__Silent")]
    public void Method_ThatNobodyWroteOrIsHidden_HasNoName(string symbol)
    {
        Assert.Null(s_names.Method(Prefix + symbol));
    }

    [Fact]
    public void Type_OfATable_IsFound()
    {
        Assert.Equal("Tock.Sdk.Tests.NameTests.Generic`1", s_names.Type(Prefix + "NameTests_Generic_1<Int32>"));
        Assert.Null(s_names.Type(Prefix + "NoSuchType"));
    }

    private sealed class Nested
    {
        internal static void Inner()
        {
        }

        internal static IEnumerable<int> Count()
        {
            yield return 1;
        }

        internal static void Inner(int number)
        {
        }
    }

    private sealed class Generic<T>
    {
        internal static T? Make<TOther>()
        {
            return default;
        }
    }

    [System.Diagnostics.StackTraceHidden]
    private static class Hidden
    {
        internal static void Silent()
        {
        }
    }
}
