// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.ProbeStandIn;

/// <summary>The probe was unplugged.</summary>
internal sealed class UnpluggedException : Exception;
