// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Kernels;

/// <summary>What a kernel's memory says at one moment.</summary>
/// <param name="HasBooted">Whether it has made all its objects.</param>
/// <param name="ArenaEnd">First byte behind the objects that it has made.</param>
/// <param name="DeepestStack">The lowest word of its stack that holds anything.</param>
/// <param name="Processes">The loaded applications, by their slots.</param>
public sealed record KernelState(bool HasBooted, uint ArenaEnd, uint DeepestStack, IReadOnlyList<ObservedProcess> Processes);
