// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Changes the list of images in application flash, and asks the loader for one of them.</summary>
/// <remarks>
/// The loader counts images while it goes through the list, so the list does not change meanwhile: whoever changes it holds it, and the
/// loader begins nothing until it is released.
/// </remarks>
internal interface IImageListHolder
{
    /// <summary>The loader has come to its end, and the list is held now.</summary>
    void ListHeld();

    /// <summary>The one image that was asked for has been looked at.</summary>
    /// <param name="problem">Why it was not loaded; None if it is.</param>
    void ImageLoaded(TbfProblem problem);
}
