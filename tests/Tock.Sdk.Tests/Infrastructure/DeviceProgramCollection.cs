// SPDX-License-Identifier: Apache-2.0 OR MIT

using Xunit;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Tests that build the device program, or need it to stay as it is for a while: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class DeviceProgramCollection
{
    /// <summary>Name for the tests' attribute.</summary>
    public const string Name = "device program";
}
