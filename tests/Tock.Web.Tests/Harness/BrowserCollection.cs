// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Web.Tests.Harness;

/// <summary>Tests that share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    internal const string Name = "browser";
}
