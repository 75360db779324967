// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Adc;

/// <summary>Is told of a sample begun with <see cref="IAdc.Sample"/>.</summary>
public interface IAdcClient
{
    /// <summary>The sample is there, or could not be taken. A new one may be started from here.</summary>
    /// <param name="result">Which.</param>
    /// <param name="value">If it is there: 16 bits, of which the upper <see cref="IAdc.ResolutionBits"/> are measured and the others are 0.</param>
    void Sampled(Result result, ushort value);
}
