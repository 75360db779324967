// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation;

/// <summary>The memory of a board is not understood, as that of the kernel whose image is known.</summary>
public sealed class ObservationException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the user: what is wrong.</param>
    /// <param name="nextStep">What to do next.</param>
    public ObservationException(string message, string nextStep)
        : base(message)
    {
        NextStep = nextStep;
    }

    /// <summary>What to do next.</summary>
    public string NextStep { get; }
}
