// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Collections.Concurrent;

namespace Tock.MustNotCompile.Tests;

/// <summary>The projects, each evaluated at most once. Tests that build them do so one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SafeProjects : ICollectionFixture<SafeProjects>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "projects of the safe tier";

    private readonly ConcurrentDictionary<string, Lazy<SafeProject>> _projects = new();

    internal SafeProject Of(string kind) => _projects.GetOrAdd(kind, k => new Lazy<SafeProject>(() => SafeProject.Load(k))).Value;
}
