// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Screen;

/// <summary>
/// A display, split-phase: a call starts an operation, the client's <see cref="IScreenClient.ScreenDone"/> ends it. Pixels are asked for
/// in portions while they are sent, so that nobody keeps a whole picture.
/// </summary>
/// <remarks>
/// One operation at a time: all calls that start one answer Busy while another is under way. The client is never called inside the call.
/// A display is lit from its first operation on.
/// </remarks>
public interface IScreen
{
    /// <summary>Gets the number of columns.</summary>
    ushort Width { get; }

    /// <summary>Gets the number of rows.</summary>
    ushort Height { get; }

    /// <summary>Names who gives the pixels and is told. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetScreenClient(IScreenClient client);

    /// <summary>Tells whether a frame is one that the display can write: not empty, within the display, and begun and ended where its memory lets it.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>True if it is.</returns>
    bool CanWrite(ScreenFrame frame);

    /// <summary>Starts writing a frame, row by row from its upper left corner on, with pixels that the client gives.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="format">How the pixels are encoded.</param>
    /// <returns>Ok; Busy; Invalid if <see cref="CanWrite"/> says no; Off while the power is off.</returns>
    Result Write(ScreenFrame frame, PixelFormat format);

    /// <summary>Starts switching the power on or off. What was written stays.</summary>
    /// <param name="on">On or off.</param>
    /// <returns>Ok; Busy.</returns>
    Result SetPower(bool on);

    /// <summary>Starts setting the brightness.</summary>
    /// <param name="brightness">0 for dark, 1 for the least to 65 535 for the most.</param>
    /// <returns>Ok; Busy.</returns>
    Result SetBrightness(ushort brightness);

    /// <summary>Starts showing what is dark lit and what is lit dark, or as it is.</summary>
    /// <param name="inverted">Whether to invert.</param>
    /// <returns>Ok; Busy; NotSupported.</returns>
    Result SetInvert(bool inverted);
}
