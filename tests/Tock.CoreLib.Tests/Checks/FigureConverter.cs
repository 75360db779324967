// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Checks;

internal sealed class FigureConverter : IConverter<Figure, Square>
{
    [Tock.BootTime]
    public Square Convert(Figure value)
    {
        return new Square(value.Scale(2));
    }
}
