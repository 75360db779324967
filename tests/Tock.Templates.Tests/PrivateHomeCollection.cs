// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>The tests that share one feed.</summary>
[CollectionDefinition(Name)]
public sealed class PrivateHomeCollection : ICollectionFixture<PrivateHome>
{
    /// <summary>Its name.</summary>
    public const string Name = "Private home";
}
